### Blocks: new complaints and additions of somebody are not taken any more.

## What the blocked read.

block-ways = Complaints can still be brought to the counter or sent by letter: { $address }, telephone { $phone }. You can also turn to { $ombudsman }.
block-told =
    From now on we do not take new complaints or additions from this account.

    <b>Reason</b>: { $reason }

    We go on with the complaints that are there. You can still see where they stand with /status.

    If you think this is not right, press the button below and write one message. All admins read it.

    { $ways }
block-again =
    We do not take new complaints or additions from this account. What you have just sent was not kept.

    <b>Reason</b>: { $reason }

    We go on with the complaints that are there: /status. We send this message once a day.

    { $ways }
own-data-blocks = Blocks
own-data-block-lifted = the block was lifted
block-button-appeal = Ask to be unblocked
block-appeal-ask =
    Why should this account be unblocked? Please write it in one message.

    Example: <i>My message about { $number } was sent several times because of a bad connection.</i>
block-appeal-sent = We have passed your message on to all admins. You will hear here what they decide.
block-appealed-before =
    We have received your request about this block before.

    { $ways }
block-upheld =
    The admins have read your request. This account stays blocked.

    We go on with the complaints that are there: /status.

    { $ways }
block-lifted = This account is no longer blocked. We take your complaints and additions again. To begin, type /lapor.

## What officers and admins read.

officer-block-ask =
    Why is the sender of <code>{ $number }</code> to be blocked? The sender will read this reason.

    Example: <i>Sent threats to officers several times, last on 20 November.</i>
officer-block-sure =
    Block the sender of <code>{ $number }</code>?

    <b>Reason</b>: { $reason }

    New complaints and additions from them are not taken any more. Their complaints that are there go on. They are told the reason, and how to ask to be unblocked.
officer-block-yes = Yes, block
officer-block-no = Leave it
officer-block-dropped = Nobody was blocked.
officer-block-made = The sender of <code>{ $number }</code> is blocked and has been told. Their complaint still has to be settled.
officer-block-number-missing = Please write the number of the complaint: <code>/blokir NUMBER</code>. Its sender is who will be blocked.
officer-block-number-slip = It looks as if a digit of that number was swapped or left out. Please check it and write, for example, <code>/blokir { $example }</code>.
officer-block-number-unknown = There is no complaint with that number. Please write, for example, <code>/blokir { $example }</code>.
officer-block-not-yours = Only complaints officers and admins can block.
officer-block-no-account = No Telegram account follows that complaint. There is nobody to block.
officer-block-is-staff = The sender of that complaint works for this office. Officers cannot be blocked.
officer-block-already = The sender of that complaint is blocked already. Admins see the list with /blokir.
officer-block-nobody = Nobody is blocked. To block the sender of a complaint: <code>/blokir NUMBER</code>.
officer-block-list = <b>Blocked: { $total }</b>
officer-block-row = { $reason } – { $by }, { $at }.
officer-block-waits = Waits for an answer to their request.
officer-block-lift-of = Unblock { $number }
officer-block-appealed = The sender of <code>{ $number }</code> asks to be unblocked.
officer-block-reason = Reason of the block
officer-block-appeal = What they say
officer-block-lift = Unblock
officer-block-uphold = Keep blocked
officer-block-lifted = The sender of <code>{ $number }</code> is no longer blocked, and has been told.
officer-block-upheld = The sender of <code>{ $number }</code> stays blocked. They have been told so.
officer-event-block = Sender blocked
officer-event-unblock = Sender unblocked
officer-event-block-appeal = Sender asked to be unblocked
officer-event-block-upheld = Sender stays blocked
