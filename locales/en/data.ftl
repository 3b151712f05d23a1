### Personal data: correction and deletion, for citizens and officers.

button-data-correct = Correct data
button-data-delete = Delete data
button-data-draft = Draft { $kind }
button-data-draft-sure = Yes, delete the draft
button-data-send = Yes, ask for it
button-data-delete-sure = Yes, ask for deletion

data-nothing = There are no complaints and no draft from this account.
data-dropped = Fine, nothing has changed.

data-correct-which = In which complaint is something wrong? Press its number.
data-correct-draft = Answers in a draft are yours to change. Press the draft to go on with it.
data-correct-datum =
    Which datum in <code>{ $number }</code> is wrong?

    The complaint itself is not changed from here. To add to it, open its status and press <b>Add evidence</b>.
data-correct-ask =
    <b>{ $name }</b>
    It now says: { $before }

    What is right? Please type all of it.
data-correct-preview = <b>Request for correction of { $number }</b>
data-before = Before
data-wanted = New
data-correct-kept = The statement you signed is kept as it was. The correction is recorded beside it.

data-delete-which =
    Which data should be deleted?

    A draft is deleted at once. For a complaint that was sent, we first explain what can be deleted.
data-delete-draft = The draft { $kind } and its files will be deleted and cannot be brought back. Delete it now?
data-delete-ask =
    <b>Deletion of data in { $number }</b>

    <b>Can be deleted now:</b> { $goes }.

    <b>Still kept:</b> name, address, the complaint, the evidence, and the signed statement.

    <b>Why:</b> complaints have to be documented (Law 25/2009 art. 37). The data is processed by legal duty (Law 27/2022 art. 20).

    <b>Kept until:</b> { $until }. After that the data is deleted or made anonymous.

    If you ask for it, an officer answers within 3×24 hours.
data-goes-answers = { $names }, and answers and files not yet sent
data-goes-unsent = only answers and files not yet sent; there is no other entry that can be deleted
data-until-open = { $years ->
        [one] { $years } year after this complaint is closed
       *[other] { $years } years after this complaint is closed
    }

data-asked-correction =
    We have received your request for correction of data in <code>{ $number }</code>.

    We are looking at it, and answer here by { $due }.
data-asked-deletion =
    We have received your request for deletion of data in <code>{ $number }</code>.

    We are looking at it, and answer here by { $due }.
data-again-correction =
    There already is a request for correction of data in <code>{ $number }</code>, and it is being looked at.

    We answer by { $due }. After that you may ask again.
data-again-deletion =
    There already is a request for deletion of data in <code>{ $number }</code>, and it is being looked at.

    We answer by { $due }. After that you may ask again.
data-granted-correction = Your data in <code>{ $number }</code> has been corrected.
data-granted-deletion =
    Your request for deletion of data in <code>{ $number }</code> has been granted.

    Deleted: { $gone }.

    The rest is still kept, because complaints have to be documented. Kept until: { $until }.
data-declined-correction = Your request for correction of data in <code>{ $number }</code> could not be granted.
data-overtaken = The correction of data in <code>{ $number }</code> is not needed any more: that data was deleted as you asked.
data-declined-deletion = Your request for deletion of data in <code>{ $number }</code> could not be granted.
data-reason = Reason
data-appeal = If you do not agree, contact { $office }, phone { $phone }, or { $ombudsman }.

event-correction-asked = Correction of data asked for
event-correction-granted = Data corrected
event-correction-declined = Correction of data not granted
event-correction-overtaken = Correction of data not needed any more
event-deletion-asked = Deletion of data asked for
event-deletion-granted = Data that may be deleted was deleted
event-deletion-declined = Deletion of data not granted

officer-data-queue = <b>Requests about personal data</b> that wait for an answer: { $count }
officer-data-row-correction = Correction of data { $number } · { $left }
officer-data-row-deletion = Deletion of data { $number } · { $left }
officer-data-left = { $hours } h left
officer-data-over = { $hours } h late
officer-data-correction = <b>Request for correction of data</b>: { $number }
officer-data-deletion = <b>Request for deletion of data</b>: { $number }
officer-data-due = Answer by { $due } ({ $left }).
officer-data-late = The 3×24 hours have passed: { $due }. Please answer soon.
officer-data-goes = If granted, deleted: { $goes }. The rest is kept.
officer-data-granted = Granted by { $name }, { $at }.
officer-data-declined = Declined by { $name }, { $at }.
officer-data-overtaken = Not needed any more since { $at }: the data was deleted as the citizen asked.
officer-data-grant-ask = Grant this request? The citizen is told at once.
officer-data-decline-ask = What is the reason? Write it for the citizen to read.
officer-data-decline-preview = The answer the citizen reads
officer-data-button-grant = Grant
officer-data-button-decline = Decline
officer-data-button-grant-sure = Yes, grant
officer-data-button-decline-sure = Yes, decline

data-erasing =
    The time for which we keep complaint <code>{ $number }</code> is ending: { $years ->
        [one] { $years } year
       *[other] { $years } years
    } after it was closed.

    From { $day } on we delete name, address, content, and files. The number and the figures stay for reports.

    If you still need a copy, type /data_saya before that date.
data-erased =
    The time for which we keep complaint <code>{ $number }</code> has ended.

    Name, address, content, and files have been deleted. Thank you for helping us improve.
status-erased =
    <b>{ $number }</b>
    { $state }

    The time for which we keep it has ended. Personal data and content were deleted on { $day }.

    To file a new complaint, type /lapor.

officer-flag-erased = personal data deleted { $day } (end of retention)
officer-event-erased = Personal data deleted at the end of retention
officer-event-held = Kept from deletion
officer-event-released = No longer kept from deletion

operator-retention-years = Kept for { $years ->
        [one] { $years } year
       *[other] { $years } years
    } after a case was closed (retention_years)
operator-retention-erase = Cases whose personal data goes: { $count }
operator-retention-tell = Citizens told { $days } days before (retention_notice_days): { $count }
operator-retention-told = Told, their day has not come yet: { $count }
operator-retention-unarchived = Their time has come, but they are not in the yearly archive yet (wadul archive): { $count }
operator-retention-held = Their time has come, but they are held (a plan, a request about data, or wadul retention --hold): { $count }
operator-retention-drafts = Drafts nobody went on with for { $days } days (draft_days): { $count }
operator-retention-letters = Letters with an ending, 90 days: { $count }
operator-retention-set-aside = Updates set aside, 90 days: { $count }
operator-retention-updates = Numbers of updates, 3 days: { $count }
operator-retention-denials = Refused tries, 365 days: { $count }
operator-retention-words = Words of searches, 1 day: { $count }
operator-retention-files = Files that belong to nothing any more: { $count }
operator-retention-people = Accounts of which nothing else is kept: { $count }
operator-retention-dry-run = Only looked at, nothing has changed
operator-retention-hold-done = { $number } is held
operator-retention-release-done = { $number } is held no longer
operator-retention-hold-none = There is no { $number } whose data is still kept, or it was so already
