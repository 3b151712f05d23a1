### What officers read.

officer-new-case = <b>New: { $kind }</b>
officer-card = <b>{ $kind }</b>
officer-card-head =
    <code>{ $number }</code> · { $state }
    Service: { $service }
    Sent: { $filed }
    Due: <b>{ $due }</b>
officer-flags = Flags: { $flags }
officer-flag-late = more than { $days } days after the service
officer-flag-confidential = identity confidential
officer-flag-about-officer = about an officer
officer-flag-blocked = complainant has blocked the bot: contact by phone
officer-flag-gone = complainant's account is inactive: contact by phone
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
officer-queue = <b>Queue</b>: { $total } not yet recorded, the most urgent first.
officer-queue-empty = The queue is empty. All complaints have been recorded.
officer-queue-row = { $number } · { $due }
officer-supplemented = The complainant added text or files to <code>{ $number }</code>.
officer-withdrawn = <code>{ $number }</code> was withdrawn by the complainant.
officer-restored = The complainant undid the withdrawal of <code>{ $number }</code>. Due: { $due }.
officer-only = This command is only for officers. Type /bantuan to see what you can do.
officer-case-slip = It looks as if a digit of that number was swapped or left out. Please check it and write, for example, <code>/kasus { $example }</code>.
officer-case-unknown = There is no complaint with that number. Please write, for example, <code>/kasus { $example }</code>.

operator-set-aside =
    One message could not be processed and was set aside.
    Number: { $update }
    Reason: { $reason }
