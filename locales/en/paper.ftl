### The proof of submission as a text file.

paper-proof-file = proof-{ $number }.txt
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
