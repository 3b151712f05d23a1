### After a complaint is sent: number, status, additions, withdrawal.

kind-complaint = complaint
kind-information = information request
kind-aspiration = suggestion

state-submitted = Sent, waiting to be recorded by an officer
state-recorded = Received and recorded
state-awaiting-completion = Waiting for you to complete it
state-under-review = Being examined by an officer
state-under-review-level = Being examined by an officer (level { $level })
state-distributed = Passed on to { $lead }
state-responded = Answered, waiting for your confirmation
state-objected = Objection received, being examined by a superior
state-resolved = Resolved
state-archived = Archived
state-withdrawn = Withdrawn
state-lapsed = Deemed withdrawn
state-referred = Outside our authority, passed on to { $recipient }
state-merged = Merged with number { $target }, now: { $now }
state-merged-other = Merged with another complaint
state-short-awaiting-completion = Waiting for completion
state-short-distributed = Passed on to a division
state-short-responded = Answered
state-short-objected = Objection being examined
state-short-referred = Not within our authority
state-short-merged = Merged

event-filed = Sent
event-supplement = Addition received
event-withdraw = Withdrawn
event-restore = Withdrawal undone
event-complete = Completion received
event-confirm = Confirmed as resolved
event-rate = Rating given
event-object = Objection received
event-nudge = Reminder received, new date promised
event-record = Received and recorded
event-request-completion = Completion requested
event-declare-complete = Found to be complete
event-set-level = Level decided
event-answer-directly = Answered
event-distribute = Passed on to a division
event-claim = Division started on it
event-ask-citizen = Question from an officer
event-transfer = Transferred to another division
event-hand-back = Returned to the complaints officer
event-recall = Taken back from the division
event-extend = Promise extended
event-respond = Answered
event-uphold = Objection upheld
event-dismiss = Objection not upheld
event-archive = Archived
event-refer = Outside our authority
event-merge = Merged
event-unmerge = Merger undone
event-lapse = Deemed withdrawn
event-expire = Archived because there was no answer yet
event-reschedule = Date adjusted to the days off

medium-photo = photo
medium-document = document
medium-video = video
medium-voice = voice message
medium-video-note = video message
medium-animation = silent video
medium-audio = audio recording
medium-location = location

case-filed =
    <b>Thank you, your { $kind } has been sent.</b>

    Number: <code>{ $number }</code>
    Access code: <code>{ $code }</code>
    We will respond no later than <b>{ $due }</b>.

    Please keep the number and the code; both also stand on the proof of submission. With both, anyone can ask for the status without seeing your data.

    Next, { $desk ->
        [head] the head of the office
       *[desk] an officer
    } records this { $kind }, and we tell you about every step here. This file is your proof of submission.

status-own =
    <b>{ $number }</b>
    { $state }

    { $what }
    { $times }

    <b>History</b>

status-public =
    <b>{ $number }</b>
    { $state }

    { $times }

status-answer = Our answer
status-times-open =
    Sent: { $filed }
    Promised response: no later than { $due }

status-times-late =
    Sent: { $filed }
    Promised response: { $due }. That promise has passed. We are late, and we will still settle it.

status-times-closed = Sent: { $filed }

status-ask =
    What is the number of the complaint?

    Example: <code>{ $example }</code>

status-code-ask =
    The number <code>{ $number }</code> was not sent from this Telegram account.

    Please type its access code of six letters or digits. Example: <code>K7M2QX</code>

status-not-a-number =
    We could not read that as a complaint number.

    Please write it as on the proof of submission, for example <code>{ $example }</code>.

status-slip =
    It looks as if a digit or letter was swapped or left out while typing that number.

    Please check it once more and type the number again.

status-refused =
    That number and code do not match.

    Please check both on the proof of submission, then type the code again. For another number, type /status.

status-locked =
    Too many codes did not match. For safety, we have stopped checking for a while.

    Please try again after { $until }.

own-cases = <b>Your complaints</b> ({ $total }). Press one to see its status, or type another number.
own-cases-none = There are no complaints from this account yet. To submit a complaint, type /lapor.

supplement-ask =
    Please send what you wish to add to <code>{ $number }</code>: text, photos, documents, videos, or voice messages.

    Example: a photo of a letter you have just received. When you have finished, press <b>Finish adding</b>.

supplemented =
    Your addition to <code>{ $number }</code> is saved. In total there are now { $files ->
        [one] { $files } file
       *[other] { $files } files
    } and { $words ->
        [one] { $words } added text
       *[other] { $words } added texts
    }.

    { $desk ->
        [head] The head of the office
       *[desk] The officers
    } can see it too.

supplement-too-big = That file is larger than { $limit } MB, so we cannot fetch it. If any text came with it, that text is kept. Please send a smaller file.
supplement-full =
    There { $most ->
        [one] is already { $most } added file
       *[other] are already { $most } added files
    }, so this file was not kept. If it is important, please bring it to the office.

own-data =
    Here is a copy of the data we hold about you.

    Is something wrong, or should something be deleted? Press a button below, or contact { $office }, phone { $phone }. We answer within 3×24 hours.
own-data-file = my-data.txt
own-data-title = Copy of personal data held by { $office }
own-data-account = Telegram account { $name } (language: { $language })
own-data-made = Made on { $at }
own-data-draft = Draft not yet sent: { $kind }
own-data-none = There are no complaints and no draft.
own-data-files = Files
own-data-additions = Added texts
own-data-requests = Requests about personal data

channel-telegram = Telegram
channel-letter = letter
channel-counter = counter
channel-phone = telephone
channel-lapor = SP4N-LAPOR!
channel-portal = complaints portal

outcome-settled = Settled
outcome-partly-settled = Partly settled
outcome-not-proven = Not proven
outcome-not-ours = Outside our authority
outcome-informed = Information given

choice-stars-1 = 1 – very poor
choice-stars-2 = 2 – poor
choice-stars-3 = 3 – fair
choice-stars-4 = 4 – good
choice-stars-5 = 5 – very good

### The citizen's buttons.

move-do-supplement = Add evidence
move-do-withdraw = Withdraw complaint
move-do-restore = Undo withdrawal
move-do-complete = Complete it
move-do-confirm = It is resolved
move-do-rate = Give a rating
move-do-object = Not yet, I object
move-do-nudge = Send a reminder

### What the citizen is asked for one step.

move-ask-withdraw-reason =
    Do you want to withdraw <code>{ $number }</code>?

    Once it is withdrawn, we no longer handle it. You can undo the withdrawal within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.

    If you like, write your reason in one message. Example: <i>My letter has been issued.</i> Without a reason, press <b>Yes, withdraw</b>.
move-ask-object-reason =
    What is still not right about the answer to <code>{ $number }</code>?

    Please write it in one message. A superior examines this objection, not the officer who answered.

    Example: <i>The letter has been issued, but my name is misspelt.</i>
move-ask-rate-stars = How satisfied are you with the handling of <code>{ $number }</code>? Please choose one of the buttons.
move-ask-rate-thanks =
    Is there anything you would like to tell us? Write it in one message, or press <b>Skip</b>.

    Example: <i>The officer was friendly, but I waited a long time.</i>

move-note-too-short = That text is not complete yet. Please write at least { $min ->
        [one] { $min } letter
       *[other] { $min } letters
    }.
move-note-too-long = That text is too long. Please shorten it to { $max ->
        [one] { $max } letter
       *[other] { $max } letters
    } at most.
move-note-choose-one = Please press one of the buttons below.
move-note-tick-one = Please choose at least one.
move-note-not-a-day = We could not read that as a date. Please write, for example, <code>30 November</code> or <code>tomorrow</code>.
move-note-day-does-not-fit = That date cannot be used. Please choose a working day after the present promise, within the limit of its level.
move-note-not-a-number = There is no other open complaint with that number. Please check it and write it again.
move-note-files-here = Here we wait for photos or documents, one by one or all together.
move-note-files-full = This file was not kept: there can be { $max } files at most.
move-note-words-here = Please write it as a text message.
move-note-wrong = That choice is no longer available. Please choose again.

move-preview-withdraw =
    Please check it once more.

    You are about to withdraw <code>{ $number }</code>.
    Reason: { $reason }
move-dropped = All right. <code>{ $number }</code> stays as it was.

refused-not-now = That can no longer be done for <code>{ $number }</code>. Its state now: { $state }.
refused-not-yours = That step is not yours to take for <code>{ $number }</code>. Its state now: { $state }.
refused-too-late = The time for that has passed for <code>{ $number }</code>. Its state now: { $state }.
refused-taken = <code>{ $number }</code> has already been taken by { $other }. Its state now: { $state }.
refused-not-again = After an objection, <code>{ $number }</code> is handled by someone else, not by the person who answered it.
refused-objected-before = An objection to <code>{ $number }</code> has already been examined. If you are still not satisfied, you can contact { $ombudsman }.
refused-not-late-yet = The promise for <code>{ $number }</code> has not passed yet: { $due }.
refused-promise-passed = The promise for <code>{ $number }</code> has passed, so it can no longer be extended. Please answer it soon.
refused-no-transfers-left = <code>{ $number }</code> has been transferred three times. Please return it to the complaints officer, who will decide.
refused-higher-level = <code>{ $number }</code> is at level { $level }. Level 2 goes to a division, level 3 is decided by the head.
refused-missing = There is nothing to choose from yet for that step of <code>{ $number }</code>. Its state now: { $state }.
refused-wrong = What was entered no longer fits the state of <code>{ $number }</code>. Please take the step again.

### What the citizen hears of each step.

moved-withdraw =
    <code>{ $number }</code> has been withdrawn at your request.

    If you change your mind, press <b>Undo withdrawal</b> no later than { $undo }.
moved-restore =
    The withdrawal of <code>{ $number }</code> has been undone. We are handling it again.

    { $promise_kept }
moved-complete =
    Thank you. We have received what was missing from <code>{ $number }</code>.

    Next, { $desk ->
        [head] the head of the office
       *[desk] an officer
    } examines it. { $promise_new }
moved-confirm = Thank you. As you told us, we have recorded <code>{ $number }</code> as <b>resolved</b>.
moved-rate = Thank you. Your rating of <code>{ $number }</code> has been saved.
moved-object =
    We have received your objection to <code>{ $number }</code>.

    A superior examines it, not the officer who answered before. { $promise }
moved-nudge =
    We apologise: our response to <code>{ $number }</code> is late.

    Your reminder has gone to the head of the office and to those handling it: { $unit }.

    { $promise_new }
moved-record =
    <code>{ $number }</code> has been received and recorded by { $name }, { $unit }.

    Next, { $desk ->
        [head] the head of the office
       *[desk] an officer
    } checks that it is complete. { $promise }
moved-request-completion =
    Something is still missing from <code>{ $number }</code>:
    { $missing }

    Please press <b>Complete it</b> no later than { $undo }. While we wait, our own time stands still. If it is not completed, this { $kind } is deemed withdrawn.
moved-declare-complete = <code>{ $number }</code> has been found to be complete. Next, { $desk ->
        [head] the head of the office
       *[desk] an officer
    } handles it. { $promise }
moved-set-level = <code>{ $number }</code> is being examined at level { $level }. { $promise }
moved-answer-directly =
    <b>Response to { $number }</b>
    From: { $name }, { $unit }
    Outcome: <b>{ $outcome }</b>

    { $answer }

    Does this response resolve your { $kind }? Please answer no later than { $undo }. After that we archive this { $kind }.
moved-respond =
    <b>Response to { $number }</b>
    From: { $unit }
    Outcome: <b>{ $outcome }</b>

    { $answer }

    Does this response resolve your { $kind }? Please answer no later than { $undo }. After that we archive this { $kind }.
moved-distribute = <code>{ $number }</code> has been passed on to { $lead }. Next, that division handles it. { $promise }
moved-claim = Work on <code>{ $number }</code> has been started by { $unit }. { $promise }
moved-ask-citizen =
    <b>A question about { $number }</b>
    From: { $unit }

    { $question }

    Please write your answer here, or send photos and documents. If you are filling in a form, press <b>Add evidence</b> first.
moved-transfer = <code>{ $number }</code> has been transferred to { $lead }, who is better placed to handle it. { $promise_kept }
moved-hand-back = <code>{ $number }</code> has been returned to the complaints officer, who will decide. { $promise_kept }
moved-recall = <code>{ $number }</code> has been taken back from the division and is being examined again by an officer. { $promise_kept }
moved-extend =
    Handling <code>{ $number }</code> needs more time.

    Reason from { $unit }: { $reason }

    { $promise_new }
moved-uphold =
    Your objection to <code>{ $number }</code> has been upheld.

    Reason from { $unit }: { $reason }

    Next, someone else handles this { $kind } again. { $promise }
moved-dismiss =
    Your objection to <code>{ $number }</code> has been examined, and we cannot uphold it.

    Reason from { $unit }: { $reason }

    Your { $kind } is now archived. If you are still not satisfied, you can contact { $ombudsman }.
moved-archive = <code>{ $number }</code> has been archived. Thank you for your { $kind }.
moved-refer =
    <code>{ $number }</code> is outside our authority, so we are passing it on to <b>{ $recipient }</b>.

    Reason: { $reason }

    That office will respond next. If you need help, please call us on { $phone }.
moved-merge =
    <code>{ $number }</code> has been merged with <code>{ $target }</code>, because both are about the same matter.

    You will still receive the news here.
moved-merge-other =
    <code>{ $number }</code> has been merged with another complaint about the same matter.

    You still hear its news here.
moved-unmerge = <code>{ $number }</code> is no longer merged, and is handled on its own. { $promise }
moved-lapse =
    We have not received what was missing from <code>{ $number }</code> within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. By law, this { $kind } is <b>deemed withdrawn</b>.

    You can complain again at any time with /lapor.
moved-expire =
    You have not answered the response to <code>{ $number }</code> yet, so this { $kind } has been <b>archived</b>.

    If the problem remains, type /lapor or call us on { $phone }.
moved-joined = News of <code>{ $number }</code>, which was merged with another complaint: <b>{ $state }</b>.

### The promised response in the news: one that still runs, and one that has passed.

promise-answer = We will respond no later than <b>{ $due }</b>.
promise-kept = The promised response is unchanged: no later than <b>{ $due }</b>.
promise-new = The new promise: no later than <b>{ $due }</b>.
promise-late = We are late. We had promised to respond no later than { $due }. We will still settle it. To remind us, press <b>Send a reminder</b>.

### What happens next, at the end of the status.

todo-answer = The office waits for your answer to its question. To answer, press <b>Add evidence</b>.
todo-nothing = You do not need to do anything.
todo-nudge = We are late. To remind us, press <b>Send a reminder</b>.

next-submitted = Next, { $desk ->
        [head] the head of the office
       *[desk] a complaints officer
    } records and examines it. { $todo }
next-recorded = Next, { $desk ->
        [head] the head of the office
       *[desk] an officer
    } checks that it is complete. { $todo }
next-awaiting-completion = Please press <b>Complete it</b> no later than { $undo }. While we wait, our own time stands still.
next-under-review = Next, { $desk ->
        [head] the head of the office
       *[desk] an officer
    } responds, or passes it on to a division. { $todo }
next-distributed = Next, { $lead } responds. { $todo }
next-responded = Please answer no later than { $undo }: is it resolved, or do you object?
next-objected = Next, a superior examines your objection. { $todo }
next-resolved = You have confirmed that this { $kind } is resolved. Thank you.
next-archived = This complaint is closed. To complain again, type /lapor.
next-withdrawn = The withdrawal can be undone until { $undo }.
next-withdrawn-closed = This complaint is closed. To complain again, type /lapor.
next-lapsed = This complaint is closed. To complain again, type /lapor.
next-referred = This complaint is closed at our office. For help, please call { $phone }.
next-merged = You will get the news of <code>{ $target }</code> here as well.
next-merged-other = You will hear further news here. You do not need to do anything.
