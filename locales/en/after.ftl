### After submission: completing, messages that wait, news that was missed.

form-step-complete = Completing <code>{ $number }</code>: step { $step } of { $of }
form-before = Earlier answer: { $answer }
form-review-complete = Once it is sent, an officer checks it, and our time runs again.

completion-kept =
    All right, we stop here. Your answers for <code>{ $number }</code> are kept.

    To go on, press <b>Complete it</b> no later than { $until }.
completion-deleted = The answers you had not sent for <code>{ $number }</code> are deleted. To start again, press <b>Complete it</b>.

waiting-ask-one =
    Is that message an addition to <code>{ $number }</code>? Messages waiting: { $messages }.

    If you do not choose within one day, we delete it.
waiting-ask-many =
    Which complaint is that message for? Messages waiting: { $messages }.

    If you do not choose within one day, we delete it.
waiting-case = { $number } · { $service }
waiting-dropped = All right, that message was not kept. To submit a new complaint, type /lapor.
waiting-expired =
    Your message has waited for one day, and no complaint was chosen for it. So we have deleted it.

    If you still need it, please send it again.
waiting-full =
    There { $most ->
        [one] is already { $most } message
       *[other] are already { $most } messages
    } waiting, so this one was not kept. Please choose the complaint first.
waiting-gone = That message no longer waits: it has been added or deleted. To see your complaints, type /pengaduan_saya.
button-waiting-yes = Yes, add it
button-waiting-no = No, delete it

supplement-answered =
    Thank you, we have received your answer for <code>{ $number }</code>. We have told this desk: { $unit }.

    If you have more photos or text, send them here. When you have finished, press <b>Finish adding</b>.
supplement-words-full =
    There { $most ->
        [one] is already { $most } added text
       *[other] are already { $most } added texts
    } for this complaint, so this one was not kept. If it is important, call us on { $phone }.

status-card =
    <b>{ $number }</b>
    { $state }

    { $times }

catch-up = Some news has not reached you. This is how things stand now:

officer-unreached-blocked = The complainant could not be told, because they blocked the bot: please call { $way }
officer-unreached-gone = The complainant could not be told, because their account is inactive: please call { $way }
officer-unreached-refused = Telegram refused a message to the complainant: please call { $way }
officer-way-none = (no number was given)
officer-way-desk = (by way of the complaints officer)
officer-undelivered = <b>Not yet told to the complainant</b>
officer-earlier = (before: { $answer })
officer-told-answered = Question answered
