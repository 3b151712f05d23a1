### The questions of the forms. `form-<key>-ask` the question with an example, `-name` its short name,
### `-option-<choice>` a button.

form-step = Step { $step } of { $of }
form-current = Current answer: { $answer }
form-phone-done = All right.

form-button-back = Back
form-button-next = Continue
form-button-skip = Skip
form-button-rewrite = Write again
form-button-read-notice = Read in full
form-button-decline = No, cancel
form-button-send-contact = Send my number
form-button-use-name = Use: { $name }
form-button-use-earlier = Use my last details
form-button-edit = Change: { $name }
form-button-remove = Remove { $number }
form-button-sign = Sign and send
form-button-send = Send
form-button-save = Save for later
form-button-delete = Delete draft

form-consent-ask =
    <b>Before we begin: your data</b>

    { $office } uses your name, address, phone number, and answers only to handle your case. We do so because the law requires it of us.

    The data are kept for { $years ->
        [one] { $years } year
       *[other] { $years } years
    } after archiving. You may ask for a copy, correction, and deletion with /data_saya.

    Telegram keeps this chat outside Indonesia. Please do not send your NIK or a photo of your KTP; we do not need them.

    Do you agree?
form-consent-name = Consent
form-consent-option-agree = Agree and continue

form-capacity-ask = Who is this complaint for?
form-capacity-name = For whom
form-capacity-option-self = Myself
form-capacity-option-proxy = On behalf of someone else

form-represented-ask =
    What is the full name of the person you represent?

    Example: <i>Sumarni binti Karto</i>
form-represented-name = Person represented

form-mandate-ask =
    Please send a photo or document of the power of attorney.

    Example: a photo of the signed power of attorney. When you have sent it, press <b>Continue</b>.
form-mandate-name = Power of attorney

form-full-name-ask =
    What is your full name?

    Example: <i>Siti Aminah</i>
form-full-name-name = Full name

form-address-ask =
    What is your full address? Please give the street or hamlet, RT/RW, village, and district (kecamatan).

    Example: <i>Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil</i>
form-address-name = Address

form-phone-ask =
    Which phone number can we call if we cannot reach you on Telegram?

    Example: <i>0812 3456 7890</i>. You may skip this.
form-phone-name = Phone

form-service-ask = Which service is this about?
form-service-name = Service
form-service-option-other = Other
form-service-option-unknown = I do not know

form-service-date-ask =
    When did you receive that service?

    Example: <i>12/11/2026</i> (day/month/year), <i>12 November</i>, <i>last Monday</i>, or <i>3 days ago</i>
form-service-date-name = Date of service
form-service-date-option-today = Today
form-service-date-option-yesterday = Yesterday

form-issue-ask =
    What was not as it should be in that service? Please tell us what happened, where, and who served you.

    Example: <i>My research recommendation letter has not been issued after ten days, although my papers were complete.</i>

    You may send several messages. Photos and voice messages are kept as evidence. When you have finished, press <b>Continue</b>.
form-issue-name = What was not as it should be

form-loss-kind-ask = What kind of loss have you suffered?
form-loss-kind-name = Kind of loss
form-loss-kind-option-material = Money or goods
form-loss-kind-option-immaterial = Time, effort, or reputation
form-loss-kind-option-both = Both
form-loss-kind-option-none = None

form-loss-ask =
    Please describe the loss.

    Example: <i>I came from Tosari three times: Rp150.000 for the bus, and three days of work.</i>
form-loss-name = Loss

form-damages-ask =
    How much compensation are you asking for, in rupiah?

    Example: <i>1.250.000</i>, <i>Rp1,2 juta</i>, or <i>500rb</i>
form-damages-name = Compensation
form-damages-option-none = I claim no compensation

form-resolution-ask =
    What resolution do you hope for?

    Example: <i>That my recommendation letter is issued this week.</i>
form-resolution-name = Resolution hoped for

form-about-officer-ask = Is your complaint about a particular officer?
form-about-officer-name = About an officer
form-about-officer-option-no = No
form-about-officer-option-yes = Yes

form-officer-ask =
    What is the officer's name, or at which counter does the officer work?

    Example: <i>the officer at counter 2</i>

    That officer and unit will not handle this complaint.
form-officer-name = Officer complained about

form-place-ask =
    Where are you submitting this complaint from?

    Press a button, type the name of the place, or send a location. Example: <i>Gempol</i>
form-place-name = Place of submission

form-evidence-ask =
    Do you have any evidence? You may send photos, documents, videos, or voice messages, up to { $most ->
        [one] { $most } file
       *[other] { $most } files
    }.

    Example: a photo of the receipt for your papers. When you have finished, press <b>Continue</b>. If you have none, press <b>Skip</b>.
form-evidence-name = Evidence

form-confidential-ask = Who may know your identity?
form-confidential-name = Confidentiality
form-confidential-option-open = Officers and the division
form-confidential-option-secret = Keep my identity confidential

form-request-ask =
    What information do you need?

    Example: <i>The list of community organisations registered in 2026.</i> When you have finished, press <b>Continue</b>.
form-request-name = Information requested

form-purpose-ask =
    What will the information be used for?

    Example: <i>Material for a thesis on harmony among residents.</i>
form-purpose-name = Purpose

form-delivery-ask = How would you like to receive the information?
form-delivery-name = Way of delivery
form-delivery-option-telegram = By Telegram
form-delivery-option-pickup = I will collect it at the office

form-suggestion-ask =
    What is your suggestion?

    Example: <i>Please keep the counter open during the lunch break as well.</i> When you have finished, press <b>Continue</b>.
form-suggestion-name = Suggestion

form-review-ask = <b>Please check your answers</b>
form-review-name = Review
form-review-sees-open = Who can read this: the complaints officers and the division that handles it.
form-review-sees-superior = Who can read it: the head of the office, not the officer or unit complained about.
form-review-sees-secret-superior = Only the head of the office can read your identity. The division only sees “confidential”.
form-review-sees-secret = Only the complaints officers and the head of the office can read your identity. The division only sees “confidential”.
form-review-unit = Addressed to: { $unit }
form-review-unit-division = { $division }, by way of the complaints officer
form-review-unit-open = the complaints officers of { $office }
form-review-unit-superior = the head of { $office }, not the officer or unit complained about
form-review-due = If you send it now, we will respond no later than { $due }.

form-signature-ask =
    Statement: <i>“I declare that this information is true.”</i>

    To sign, type your full name: <b>{ $name }</b>. You may also send a photo of your signature.
form-signature-pad =
    Statement: <i>“I declare that this information is true.”</i>

    To sign, press <b>Sign on the screen</b>. You may also type your full name: <b>{ $name }</b>, or send a photo of your signature.
form-signature-name = Signature

form-value-skipped = not given
form-value-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
form-value-photo = photo of the signature
form-value-erased = deleted on request
form-value-drawing = signature on the screen
form-value-pin = location on the map

form-file-too-big = too big, only its description is kept
form-file-lost = could not be fetched from Telegram

form-note-too-short =
    That answer is not complete yet: it has { $have ->
        [one] { $have } letter
       *[other] { $have } letters
    }. Please write at least { $min ->
        [one] { $min } letter
       *[other] { $min } letters
    }.
form-note-too-long =
    That text is { $over ->
        [one] { $over } letter
       *[other] { $over } letters
    } over the limit, so we have not kept it. The limit is { $max ->
        [one] { $max } letter
       *[other] { $max } letters
    }; your earlier answer is kept. Please shorten it, or send it as a document.
form-note-no-words = That answer has no words in it. Please answer in words.
form-note-not-a-name = We could not read that as a name. Please write the full name in letters, for example <i>Siti Aminah</i>.
form-note-choose-one = Please choose one of the buttons below.
form-note-not-a-date = We could not recognise that date. Please write, for example, <i>12/11/2026</i> (day/month/year), <i>yesterday</i>, or <i>3 days ago</i>.
form-note-in-future = That date has not come yet. Please write a date that has passed, or today.
form-note-no-such-day = That date is not in the calendar. Please check the day and the month, for example <i>30 April</i>.
form-note-too-long-ago = That year is too long ago. Please check the year, for example <i>12/11/2026</i> (day/month/year).
form-note-not-money = We could not recognise that amount. Please write, for example, <i>1.250.000</i> or <i>Rp1,2 juta</i>.
form-note-zero-money = If you are not asking for compensation, press <b>I claim no compensation</b>.
form-note-too-much-money = That amount is too large for us to record. Please check the number of zeros.
form-note-not-a-phone = We could not read that number. Please write 8 to 15 digits, for example <i>0812 3456 7890</i>.
form-note-late-service = That service was more than { $late } days ago. We still accept your complaint and add a note. You may also complain to the Ombudsman, no later than 2 years after the event.
form-note-added = We have noted that. If there is more, please write again. When you have finished, press <b>Continue</b>.
form-note-rewritten = That text has been deleted. Please write it again from the start.
form-note-files-received =
    We have received { $count ->
        [one] { $count } file
       *[other] { $count } files
    }. Please send more if you have any, or press <b>Continue</b>.
form-note-file-kept-as-evidence = The file is kept as evidence. This question still awaits your answer.
form-note-file-kept-beside-text = The file is kept as evidence, beside what you wrote. If there is more, please write on. If that is all, press <b>Continue</b>.
form-note-file-kept-with-others = The file is kept with those sent before. This question still awaits your answer.
form-note-file-too-big = That file is larger than { $limit } MB, so we cannot fetch it. If any text came with it, that text is kept. Please send a smaller file, or some photos instead.
form-note-too-many-files =
    The limit is { $most ->
        [one] { $most } file
       *[other] { $most } files
    }, so that file was not kept. To replace one, please remove a file first.
form-note-no-files-here = This form needs no files, so that file was not kept. Please answer in writing.
form-note-file-needed = Here we are waiting for a photo or a document. Please send it with the paper-clip icon.
form-note-file-removed = The file has been removed.
form-note-text-needed = Please write your answer first, then press <b>Continue</b>.
form-note-consent-first = Please press <b>Agree and continue</b> first. Until then, we keep no answers.
form-note-name-differs = That name is not yet the same as the name you gave. Please type: <b>{ $name }</b>.
form-note-signature-needed = Please type your full name, or send a photo of your signature.
form-note-edit-taken = We have noted the change to your message.
form-note-edit-refused = We cannot use the changed message as an answer yet, so your earlier answer still stands. If needed, please write it again here.
form-note-old-button = That button is from an earlier screen. The current question is below.
form-note-nothing-earlier = There are no earlier details to use yet. Please type your answer.
form-note-contact-not-needed = No contact is needed here. Please answer the question below.
