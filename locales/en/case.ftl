### After a complaint is sent: number, status, additions, withdrawal.

kind-complaint = complaint
kind-information = information request
kind-aspiration = suggestion

state-submitted = Sent, waiting to be recorded by an officer
state-withdrawn = Withdrawn

event-filed = Sent
event-supplement = Addition received
event-withdraw = Withdrawn
event-restore = Withdrawal undone

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

    Please keep the number and the code; the code is given only once. With both, anyone can ask for the status without seeing your data.

    Next, an officer records this { $kind }, and we tell you about every step here. This file is your proof of submission.

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

status-times-open =
    Sent: { $filed }
    Promised response: no later than { $due }

status-times-closed = Sent: { $filed }

status-next-submitted = Next, a complaints officer records and examines it. You do not need to do anything.
status-next-withdrawn = The withdrawal can be undone until { $until }.
status-next-closed = This complaint is closed. To complain again, type /lapor.

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

    The officers can see it too.

supplement-too-big = That file is larger than { $limit } MB, so we cannot fetch it. If any text came with it, that text is kept. Please send a smaller file.
supplement-full =
    There { $most ->
        [one] is already { $most } added file
       *[other] are already { $most } added files
    }, so this file was not kept. If it is important, please bring it to the office.

withdraw-ask =
    Do you want to withdraw <code>{ $number }</code>?

    Once it is withdrawn, we no longer handle it. You can undo the withdrawal within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.

moved-withdraw =
    <code>{ $number }</code> has been withdrawn at your request.

    If you change your mind, press <b>Undo withdrawal</b> no later than { $until }.

moved-restore =
    The withdrawal of <code>{ $number }</code> has been undone. We are handling it again.

    The promised response is unchanged: no later than { $due }.

moved-restore-late =
    The withdrawal of <code>{ $number }</code> is undone. We are handling it again.

    The response was promised for { $due }, which has passed. The officers have been told.

move-refused = That can no longer be done for <code>{ $number }</code>. Its state now: { $state }.

own-data = Here is a copy of the data we hold about you. For correction or deletion, contact { $office }, phone { $phone }. We answer within 3×24 hours.
own-data-file = my-data.txt
own-data-title = Copy of personal data held by { $office }
own-data-account = Telegram account { $name } (language: { $language })
own-data-made = Made on { $at }
own-data-draft = Draft not yet sent: { $kind }
own-data-none = There are no complaints and no draft.
own-data-files = Files
own-data-additions = Added texts
