### Complaints that came by another way: the officer's form, the paper, and what the citizen reads when following one.

form-channel-name = Channel
form-lapor-number-name = SP4N-LAPOR! number
form-received-name = Received by the office
form-signed-name = Signed or not
form-letter-name = Letter

form-note-late-when-received = When it was received, that service was more than { $late } days ago. The complaint is recorded all the same, with a flag.
form-note-after-received = That date of the service is after the date on which the complaint was received. Please check both.

event-follow = Followed on Telegram
button-follow = Follow this complaint
case-followed =
    <code>{ $number }</code> is followed from this account from now on. Its state: { $state }.

    We tell you of every step here. A copy of your data is at /data_saya.
follow-refused = That complaint cannot be followed from this account. Its status can still be asked for with its number and code.

officer-form-channel-ask = How did this complaint come?
officer-form-channel-option-letter = Letter
officer-form-channel-option-counter = Counter
officer-form-channel-option-phone = Telephone
officer-form-channel-option-lapor = SP4N-LAPOR!
officer-form-lapor-number-ask =
    What is its number in SP4N-LAPOR!?

    Example: <i>8123456</i>
officer-form-received-ask =
    When did the office receive this complaint? The promised answer is counted from that date.

    Example: <i>12/11/2026</i>, <i>12 November</i>, or <i>3 days ago</i>
officer-form-received-option-today = Today
officer-form-received-option-yesterday = Yesterday
officer-form-capacity-ask = For whom is this complaint?
officer-form-capacity-option-self = The complainant
officer-form-capacity-option-proxy = The complainant speaks for somebody else
officer-form-represented-ask =
    What is the full name of the person whom the complainant speaks for?

    Example: <i>Sumarni binti Karto</i>
officer-form-mandate-ask =
    Please send a photo or document of the power of attorney.

    Example: a photo of the signed paper. When it is sent, press <b>Continue</b>.
officer-form-full-name-ask =
    What is the complainant's full name?

    Example: <i>Siti Aminah</i>
officer-form-address-ask =
    What is the complainant's full address? Give street or hamlet, RT/RW, village and district.

    Example: <i>Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil</i>
officer-form-phone-ask =
    What is the complainant's telephone number? Without a Telegram account, there is no other way to reach them.

    Example: <i>0812 3456 7890</i>. It may be skipped.
officer-form-service-ask = Which service is complained about?
officer-form-service-date-ask =
    When did the complainant receive that service?

    Example: <i>12/11/2026</i>, <i>12 November</i>, <i>last Monday</i>, or <i>3 days ago</i>
officer-form-issue-ask =
    What was not as it should be? Write it as the complainant said it.

    Example: <i>The research letter has not been issued after ten days, although the file was complete.</i>

    It may be several messages. When done, press <b>Continue</b>.
officer-form-loss-kind-ask = What did the complainant lose?
officer-form-loss-ask =
    What is that loss? Write it as the complainant said it.

    Example: <i>Came from Tosari three times: Rp150.000 for the bus, and three working days.</i>
officer-form-damages-ask =
    How much does the complainant claim in damages?

    Example: <i>1.250.000</i>, <i>Rp1,2 juta</i>, or <i>500rb</i>
officer-form-resolution-ask =
    Which resolution does the complainant hope for?

    Example: <i>The letter is issued this week.</i>
officer-form-about-officer-ask = Does the complaint concern an officer in person?
officer-form-officer-ask =
    What is that officer's name, or at which desk do they work?

    Example: <i>the officer at desk 2</i>

    That officer and unit will not handle this complaint.
officer-form-place-ask =
    From where did the complainant submit this complaint?

    Press a button, or type the name of the place. Example: <i>Gempol</i>
officer-form-signed-ask = Did the complainant sign this complaint?
officer-form-signed-option-signed = Signed on paper
officer-form-signed-option-unsigned = Not signed yet
officer-form-signed-option-oral = Said aloud
officer-form-letter-ask =
    Please send a photo of the letter, every page of it.

    Example: a photo of the letter with its signature. When it is sent, press <b>Continue</b>.
officer-form-evidence-ask =
    Is there evidence from the complainant? Send photos or documents, { $most } files at most.

    Example: a photo of the receipt. When that is all, press <b>Continue</b>. If there is none, press <b>Skip</b>.
officer-form-confidential-ask = Who may know who the complainant is?
officer-form-confidential-option-open = Officers and divisions
officer-form-confidential-option-secret = Keep the complainant's identity secret
officer-form-review-ask =
    <b>Please check it once more</b>

    Please tell the complainant that the data is kept for { $years } years after archiving. They may ask for a copy, correction and deletion.
officer-form-sees-secret = Only complaints officers and the head can read who the complainant is. Divisions only see the word “confidential”.
officer-form-due = Counted from the date of receipt, the answer is promised by { $due }.
officer-form-button-record = Record

officer-register-kept = All right, we stop here. What was typed stays for { $days } days. To go on, type /catat.
officer-register-offer =
    A record is still unfinished (step { $step } of { $of }).

    Should it be continued, or deleted to record another complaint?
officer-register-deleted = What was typed is deleted. To record a complaint, type /catat.
officer-registered =
    <b>The complaint is recorded.</b>

    Number: <code>{ $number }</code>
    Access code: <code>{ $code }</code>
    Answer promised by <b>{ $due }</b>.

    Please hand this file to the complainant; the number and the code stand in it. With both, the complainant can follow this complaint on Telegram.
officer-promise-passed = { $due } (this has passed; we will still settle it)
officer-registered-about-reader =
    The complaint has come in. As it concerns you or your division, the head handles it.

    The head hands number and paper to the complainant.

officer-paper-file = record-{ $number }.pdf
officer-paper-title = PROOF OF RECORDING
officer-paper-link = Link
officer-paper-received = Received by the office
officer-paper-recorded-by = Recorded by
officer-paper-follow = To follow it on Telegram: open that link, press Start, then type the access code. After that, press “Follow this complaint”.

officer-button-lapor = SP4N-LAPOR! text
officer-lapor =
    <b>Text for SP4N-LAPOR!</b> · <code>{ $number }</code>

    Touch each part to copy it, then paste it into SP4N-LAPOR!. Afterwards, keep its number with <b>SP4N-LAPOR! number</b>.
officer-lapor-confidential = This complaint is <b>confidential</b>: choose Rahasia. The names we know are hidden; please read it once more, the address too, before sending.
officer-lapor-class = Class
officer-lapor-title = Title
officer-lapor-content = Content
officer-lapor-date = Date of the event
officer-lapor-place = Place
officer-lapor-agency = Agency
officer-lapor-category = Category
officer-lapor-files = Attachments
officer-lapor-anonymous = Anonymous
officer-lapor-secret = Confidential
officer-lapor-reporter = Name of the reporter
officer-lapor-yes = Ya
officer-lapor-no = Tidak
officer-lapor-none = tidak ada
officer-lapor-hidden = (dirahasiakan)
