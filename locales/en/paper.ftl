### Papers: the proof of submission, and what is read in the chat.

paper-proof-file = proof-{ $number }.pdf
paper-proof-title = PROOF OF SUBMISSION
paper-proof-number = Number
paper-proof-code = Access code
paper-proof-kind = Kind
paper-proof-filed = Received by the system
paper-proof-due = Response no later than
paper-proof-channel = Channel
paper-proof-answers = CONTENT
paper-proof-files = FILES
paper-proof-hash = SHA-256 of the statement
paper-proof-next = A complaints officer will record it and give a receipt that bears the officer's name.
paper-proof-free = This service is free of charge.
paper-proof-responsible = Person responsible: { $responsible }

paper-page = page { $page } of { $pages }
paper-signature-of = Signature of { $name }
paper-picture-unreadable = [picture cannot be read: { $what }]

paper-proof-foot = Proof of submission { $number }
paper-seal = To check that this document is genuine, scan the QR code. Or send /verifikasi and this code to the bot.

button-papers = Documents
papers = Documents for <code>{ $number }</code>. Press one of them; the file is sent here.
paper-sent = <b>{ $name }</b> for <code>{ $number }</code>
paper-sent-receipt =
    <b>Receipt</b> for <code>{ $number }</code>

    { $name }, { $unit }, has received and recorded your { $kind }. Please keep this file.
paper-name-proof = Proof of submission
paper-name-registration = Record of entry
paper-name-receipt = Receipt
paper-name-complaint = Letter of complaint
paper-name-disposition = Disposition sheet
paper-name-response = Letter of response
paper-name-dossier = Case file
