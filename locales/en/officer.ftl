### What officers read.

officer-new-case = <b>New: { $kind }</b>
officer-card = <b>{ $kind }</b>
officer-card-head =
    <code>{ $number }</code> · { $state }
    Service: { $service }
    Sent: { $filed }
    Due: <b>{ $due }</b>
officer-card-level = Level
officer-card-lead = Division
officer-card-beside = Division beside it
officer-card-handler = Handled by
officer-card-respondents = About
officer-card-outcome = Outcome
officer-card-stars = Rating
officer-card-channel = Channel
officer-card-external = SP4N-LAPOR! number
officer-card-merged = Merged with
officer-card-missing = Not complete yet
officer-card-task-done = done
officer-hidden = confidential
officer-flags = Flags: { $flags }
officer-flag-overdue = overdue
officer-flag-objected = objection raised
officer-flag-unfollowed = not followed from a Telegram account: contact by phone
officer-flag-late = more than { $days } days after the service
officer-flag-confidential = identity confidential
officer-flag-about-officer = about an officer
officer-identity = <b>Complainant</b>
officer-content = <b>Content</b>
officer-additions = <b>Added by the complainant</b>
officer-timeline = <b>History</b>
officer-statement = SHA-256 of the statement: <code>{ $hash }</code>
officer-button-files = See evidence ({ $count })
officer-button-card = Open card
officer-files = Evidence for <code>{ $number }</code>:
officer-files-none = There are no files for <code>{ $number }</code>.
officer-file-location = { $number }. Location: { $place }
officer-file-not-passed-on = This file cannot be passed on yet: { $file }. Please try again later with the button <b>See evidence</b>.
officer-list-more-than = more than { $count }
officer-queue = <b>Queue</b>: { $total } not yet recorded or passed on, the most urgent first.
officer-queue-empty = The queue is empty. Nothing waits for you.
officer-queue-row = { $number } · { $due }
officer-tasks = <b>Tasks</b>: { $total ->
        [one] { $total } complaint
       *[other] { $total } complaints
    }, the overdue ones first.
officer-tasks-empty = You have no tasks at the moment. Thank you.
officer-task-row = { $number } · { $left }
officer-left-hours =
    { $hours ->
        [0] less than one working hour left
        [one] { $hours } working hour left
       *[other] { $hours } working hours left
    }
officer-left-days =
    { $days ->
        [one] { $days } working day left
       *[other] { $days } working days left
    }
officer-left-late = overdue since { $due }
officer-left-archive = settled, to be archived
officer-left-paused = waiting for the complainant
officer-only = This command is only for officers. Type /bantuan to see what you can do.
officer-case-number-missing = Write the number of the complaint behind the command, for example <code>/kasus { $example }</code>.
officer-case-slip = It looks as if a digit of that number was swapped or left out. Please check it and write, for example, <code>/kasus { $example }</code>.
officer-case-unknown = There is no complaint with that number. Please write, for example, <code>/kasus { $example }</code>.

### The officers' buttons.

officer-do-record = Receive and record
officer-do-request-completion = Ask for completion
officer-do-declare-complete = Declare complete
officer-do-set-level = Set level
officer-do-answer-directly = Answer directly
officer-do-distribute = Pass on to division
officer-do-claim = Take
officer-do-ask-citizen = Ask complainant
officer-do-note = Internal note
officer-do-transfer = Transfer
officer-do-hand-back = Return to complaints officer
officer-do-recall = Take back
officer-do-extend = Extend
officer-do-respond = Send response
officer-do-finish-task = Task done
officer-do-uphold = Uphold objection
officer-do-dismiss = Dismiss objection
officer-do-archive = Archive
officer-do-plan-follow-up = Follow-up plan
officer-do-finish-plan = Plan done
officer-do-refer = Outside our authority
officer-do-merge = Merge
officer-do-unmerge = Undo merger
officer-do-name-respondent = Name the respondent
officer-do-drop-respondent = Not the respondent
officer-do-external-number = SP4N-LAPOR! number
officer-do-hand-over = Hand over

### What an officer is asked for one step.

officer-ask-level = Which level is <code>{ $number }</code>? Level 1 is answered by the complaints officer, 2 handled by a division, 3 by the head.
officer-ask-lead = Which division handles <code>{ $number }</code>?
officer-ask-transfer-lead = To which division is <code>{ $number }</code> transferred?
officer-ask-beside = Are there other divisions that help? Choose one or more, then press <b>Continue</b>. If there are none, press <b>Skip</b>.
officer-ask-task =
    What is the task of each division? Write it in one message, or press <b>Skip</b>.

    Example: <i>The secretariat checks the register of incoming letters.</i>
officer-ask-missing = What is not complete yet in <code>{ $number }</code>? Choose one or more, then press <b>Continue</b>.
officer-ask-outcome = What is the outcome of <code>{ $number }</code>?
officer-ask-answer =
    What is the response to the complainant of <code>{ $number }</code>? Write it in one message. The complainant reads it word for word.

    Example: <i>Your letter of recommendation has been issued and can be collected at the counter.</i>
officer-ask-proof =
    { $files ->
        [0] Which evidence goes to the complainant? Send photos or documents.
        [one] There is { $files } file so far. When that is enough, press <b>Continue</b>.
       *[other] There are { $files } files so far. When that is enough, press <b>Continue</b>.
    }
officer-ask-question =
    What would you like to ask the complainant of <code>{ $number }</code>?

    Example: <i>On which date were the papers handed in at the counter?</i>
officer-ask-note =
    What is the internal note for <code>{ $number }</code>? Write it in one message. The complainant never reads it.

    Example: <i>The original papers are in the general affairs section.</i>
officer-ask-reason =
    What is the reason? Write it in one message.

    Example: <i>Another division is better placed to handle this.</i>
officer-ask-extend-reason =
    Why does <code>{ $number }</code> need more time? Write it in one message. The complainant reads it.

    Example: <i>The original papers are still being examined together with another office.</i>
officer-ask-uphold-reason =
    Why is the objection to <code>{ $number }</code> upheld? Write it in one message. The complainant reads it.

    Example: <i>The first response did not consider the receipt for the papers.</i>
officer-ask-dismiss-reason =
    Why is the objection to <code>{ $number }</code> not upheld? Write it in one message. The complainant reads it.

    Example: <i>The letter was issued as requested, and we have checked its date again.</i>
officer-ask-refer-reason =
    Why is <code>{ $number }</code> outside this office's authority? Write it in one message. The complainant reads it.

    Example: <i>Identity cards are issued by the civil registry.</i>
officer-ask-request-completion-reason =
    Is there anything to explain about what is missing? Write it in one message, or press <b>Skip</b>. The complainant reads it.

    Example: <i>The address does not give RT and RW yet.</i>
officer-ask-until = By when? Choose one of the dates, or write, for example, <code>30 November</code>.
officer-ask-extend-until = Until when is the promise for <code>{ $number }</code> extended? Choose one of the dates, or write, for example, <code>30 November</code>.
officer-ask-recipient =
    To which office is <code>{ $number }</code> passed on?

    Example: <i>Dinas Kependudukan dan Pencatatan Sipil Kabupaten Pasuruan</i>
officer-ask-target = With which number is <code>{ $number }</code> merged? Write that number, for example <code>{ $example }</code>.
officer-ask-plan =
    What will be improved after <code>{ $number }</code>? Write it in one message.

    Example: <i>The hours for collecting letters are posted at the counter.</i>
officer-ask-owner = Who will do it?
officer-ask-hand-over-owner = To whom is <code>{ $number }</code> handed over?
officer-ask-which = Which plan is done?
officer-ask-evidence =
    What has been done, and what shows it? Write it in one message.

    Example: <i>The hours are posted at the counter; the photo is in the office group.</i>
officer-ask-respondent = Whom is <code>{ $number }</code> about? Whoever you choose can no longer read this complaint.
officer-ask-drop-respondent-respondent = Who is not a respondent of <code>{ $number }</code> after all? Whoever you choose can read this complaint again, as far as their role allows.
officer-ask-drop-respondent-reason =
    Why are they not a respondent of <code>{ $number }</code>? Write it in one message. The citizen does not read it.

    Example: <i>Another officer with the same first name was meant.</i>
officer-ask-external-number = What is the number of <code>{ $number }</code> in SP4N-LAPOR!? Example: <code>8123456</code>
officer-ask-hand-over-note =
    What does the colleague who continues with <code>{ $number }</code> need to know?

    Example: <i>The papers are complete and only await a signature.</i>

officer-move-preview =
    <b>{ $step }</b> · <code>{ $number }</code>

    Please check it once more. This is what the complainant will read:
officer-move-preview-plain =
    <b>{ $step }</b> · <code>{ $number }</code>

    Please check it once more. Afterwards the complainant is told:
officer-move-preview-unfollowed =
    <b>{ $step }</b> · <code>{ $number }</code>

    Please check it once more. No Telegram account follows this complaint. Please tell the complainant yourself by phone or letter:
officer-move-files = Files that go with it: { $files }
officer-move-send = Send
officer-move-confirm = Yes, do it
officer-move-rewrite = Write again
officer-move-held =
    <b>{ $step }</b> · <code>{ $number }</code>

    It will be sent in 30 seconds. To stop it, press <b>Stop</b> before then.
officer-move-take-back = Stop
officer-move-need-level = Level
officer-move-need-lead = Division
officer-move-need-beside = Division beside it
officer-move-need-task = Task
officer-move-need-missing = Not complete yet
officer-move-need-outcome = Outcome
officer-move-need-answer = Response
officer-move-need-question = Question
officer-move-need-note = Internal note
officer-move-need-reason = Reason
officer-move-need-until = Until
officer-move-need-recipient = Office in charge
officer-move-need-target = Merged with
officer-move-need-stars = Rating
officer-move-need-thanks = Message from the complainant
officer-move-need-plan = Plan
officer-move-need-owner = Person responsible
officer-move-need-which = Plan
officer-move-need-evidence = What was done
officer-move-need-respondent = Respondent
officer-move-need-external-number = SP4N-LAPOR! number

### What officers hear of each step.

officer-told-head = { $what }: <code>{ $number }</code>, by { $by }.
officer-told-by-citizen = the complainant
officer-told-by-clock = the system
officer-told-passed = { $what }: <code>{ $number }</code>. This case is no longer with you.
officer-told-state = State: { $state }. Due: { $due }.
officer-told-closed = State: { $state }.
officer-told-supplement = Text or files added
officer-told-withdraw = Withdrawn
officer-told-restore = Withdrawal undone
officer-told-complete = Completion received
officer-told-confirm = Confirmed as resolved
officer-told-rate = Rated
officer-told-object = Objection raised
officer-told-nudge = Reminder of a late response
officer-told-record = Received and recorded
officer-told-request-completion = Completion requested
officer-told-declare-complete = Declared complete
officer-told-set-level = Level decided
officer-told-answer-directly = Answered
officer-told-distribute = Passed on to a division
officer-told-claim = Taken
officer-told-ask-citizen = Question to the complainant
officer-told-note = Internal note
officer-told-transfer = Transferred
officer-told-hand-back = Returned to the complaints officer
officer-told-recall = Taken back from the division
officer-told-extend = Extended
officer-told-respond = Answered
officer-told-finish-task = Division's task done
officer-told-uphold = Objection upheld
officer-told-dismiss = Objection not upheld
officer-told-archive = Archived
officer-told-plan-follow-up = Follow-up plan made
officer-told-finish-plan = Follow-up plan done
officer-told-refer = Outside our authority
officer-told-merge = Merged
officer-told-unmerge = Merger undone
officer-told-name-respondent = Respondent named
officer-told-drop-respondent = Not the respondent
officer-told-external-number = SP4N-LAPOR! number noted
officer-told-hand-over = Handed over
officer-told-release = Released, nobody has it in hand
officer-told-lapse = Deemed withdrawn
officer-told-expire = Archived because there was no answer yet
officer-told-reschedule = Deadline follows the calendar

officer-state-awaiting-completion = Waiting for the complainant to complete it
officer-state-responded = Answered, waiting for the complainant to confirm

officer-event-filed = Sent
officer-event-note = Internal note
officer-event-finish-task = Division's task done
officer-event-plan-follow-up = Follow-up plan made
officer-event-finish-plan = Follow-up plan done
officer-event-pass-plan = Follow-up plan passed to a colleague
officer-event-name-respondent = Respondent named
officer-event-drop-respondent = Not the respondent after all
officer-event-external-number = SP4N-LAPOR! number noted
officer-event-hand-over = Handed over to a colleague
officer-event-release = Released, nobody has it in hand


operator-set-aside =
    One message could not be processed and was set aside.
    Number: { $update }
    Reason: { $reason }

### Officers' signatures on papers.

officer-signature-ask =
    Please send a photo of your signature: dark ink on white paper, cropped closely.

    It stands on receipts, disposition sheets and letters of response from now on. Without it, room is left for a pen.
officer-signature-again = That is no photo that can be used. Please send one photo, or a PNG or JPEG document of at most 2 MB.
officer-signature-kept = The signature is kept, and stands on letters from now on.
officer-signature-remove = Remove signature
officer-signature-removed = The signature is removed. Letters that were issued stay as they were.
