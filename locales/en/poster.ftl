### The poster for the wall and the card for the counter (`wadul poster`).

operator-poster-title = Complaints poster of { $office }
operator-poster-question = Not content with our service?
operator-poster-lead = Tell us on Telegram. Free of charge, at any time.
operator-poster-scan = Scan it with the camera of a phone, or search for @{ $bot } on Telegram
operator-poster-how = How to
operator-poster-how-scan = Scan the code above, then press Start.
operator-poster-how-answer = Answer one question after the other. Photos and documents may be added.
operator-poster-how-number = Receive a case number, an access code, and a proof of submission at once.
operator-poster-standard = Service standard
operator-poster-time = Time
operator-poster-time-value = Answered within { $days } working days
operator-poster-cost = Cost
operator-poster-cost-value = Free of charge
operator-poster-steps = Steps
operator-poster-steps-value = Received and recorded, checked by its level, given to the division concerned, answered, archived with a plan
operator-poster-secret = Identity
operator-poster-secret-value = Can be kept secret; no identity card is asked for
operator-poster-channels = Other ways
operator-poster-responsible = Person responsible
operator-poster-contact = Contact
operator-poster-emergency = Emergency
operator-poster-emergency-value = Call { $number }
operator-poster-card-question = Not content?
operator-poster-card-lead = Tell us on Telegram. Free of charge, answered within { $days } working days.
operator-poster-written = Poster and counter cards are written: { $file }. Print them on A4; the second page is cut into four cards.
operator-poster-bot-wrong = This is not the name of a bot: { $name }. It has 5 to 32 letters, digits and underscores.
