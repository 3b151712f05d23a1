### Texts are Telegram HTML: write `&amp;` `&lt;` `&gt;` for the characters themselves. Arguments are escaped already.
###
### Further lines are indented; the indent they share goes, line breaks and empty lines stay. A line must not begin with
### `[`, `*`, `.` or `}`: write {"["}. Tone: polite and plain, at most 20 words a sentence, one question a message.

greeting =
    Welcome to the complaints service of <b>{ $office }</b>.

    In this chat you can submit a complaint about our services. We will ask one question at a time.

    This service is <b>free of charge</b>. We respond to a complaint within { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }.

    Please choose one of the buttons.

help-idle =
    What you can do here:

    /lapor – submit a complaint
    /status – ask about a complaint by its number
    /pengaduan_saya – list your complaints
    /verifikasi – check whether a paper is genuine, by its code
    /info – address, opening hours, and other channels
    /data_saya – get a copy of your data
    /bahasa – change the language

    Is it an emergency? Call { $emergency }.

help-question =
    <b>Help with this question</b>

    { $hint }

    /batal – stop for now; what you answered is kept
    The <b>Back</b> button – go to the previous question

help-officer = <b>For officers</b>

hint-consent = Please read the notice above. Press <b>Agree and continue</b> to begin. Without your consent, we keep no answers.
hint-choice = Press one of the buttons, or type the words on it.
hint-text = Write in your own words. You may send several messages, then press <b>Continue</b>.
hint-line = Write your answer in one message.
hint-phone = Press <b>Send my number</b>, or type the number. You may also press <b>Skip</b>.
hint-date = Write the date, for example <code>12/11/2026</code> (day/month/year), <code>12 November</code>, <code>yesterday</code>, or <code>3 days ago</code>.
hint-rupiah = Write the amount in rupiah, for example <code>1.250.000</code>, <code>Rp1,2 juta</code>, or <code>500rb</code>.
hint-place = Press the name of a place, type one, or send a location with the paper-clip icon.
hint-files = Send photos, documents, videos, or voice messages. Use the paper-clip icon. Each file may be up to { $limit } MB.
hint-review = Please read everything once more. A <b>Change</b> button opens one answer, then returns straight here.
hint-signature = Press <b>Sign on the screen</b> if that button is there. You may also type your full name, as you gave it before, or send a photo of your signature.

language-ask = Which language would you like to use?
language-name = English
language-set = All right, we will use English.

button-file = Submit a complaint
button-status = Check status
button-info = Service information
button-information = Request information
button-aspiration = Make a suggestion
button-continue = Continue the draft
button-start-over = Delete and start anew
button-delete-draft = Delete draft
button-see-status = See status
button-supplement-done = Finish adding
button-withdraw-yes = Yes, withdraw
button-withdraw-no = No, keep it
function-petugas = complaints officer
function-pimpinan = head of the office

button-next = Continue
button-skip = Skip
button-drop = Cancel
button-older = Next
button-newer = Previous

emergency =
    Is it an emergency? Please call <b>{ $number }</b> at once. The call is free, day and night.

    This chat is not watched at all times.

draft-offer =
    You still have an unfinished { $present } (step { $step } of { $of }).

    Would you like to continue it, or delete it and start a new { $wanted }?

draft-kept =
    All right, we will stop here. All your answers are kept for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.

    To continue, type /lapor. To delete them, type /lapor, then press <b>Delete and start anew</b>.

draft-deleted = The draft has been deleted. To start again, type /lapor.

draft-declined =
    All right. We have kept no answers.

    You can still complain by letter, through SP4N-LAPOR!, or at our office. The addresses are in /info.

draft-reminder =
    Your draft is not finished yet: step { $step } of { $of }.

    It is kept until { $until }. Would you like to continue?

draft-expired = Your draft had not been continued for a long time, so we deleted it. To start again, type /lapor.

dropped = All right, never mind. Type /bantuan to see what you can do now.

nothing-to-cancel = Nothing is being filled in or asked at the moment. To complain, type /lapor; for other choices, /bantuan.

old-button = That button is from an earlier screen and no longer works. Type /bantuan to see what you can do now.

slow-down =
    Your messages came too fast, so the last ones have not been read.

    Please wait a minute, then send again what has not been answered. What was answered is not lost.

busy =
    The service is busy: many people have begun a form at the same time.

    Please type /lapor again from { $until }. Nothing that was sent or kept is lost, and /status still works.

too-many-open =
    You still have { $most } complaints that we are working on. That is the most for one person.

    If this is about the same matter, please add it to the complaint that is there: /pengaduan_saya. Anything else can still be brought to the counter, by letter, or through SP4N-LAPOR!. The addresses are in /info.

not-for-me =
    Thank you. We cannot read that kind of message yet.

    Please write in words, or send a photo, document, video, or voice message.

not-understood =
    We have not linked this message to any complaint.

    Type /lapor to complain, /status to ask about a complaint, or /bantuan for other choices.

file-of-old-draft = This file belongs to a draft that has been deleted, so we did not keep it. If you still need it, please send it again.

file-not-kept =
    A file of yours could not be fetched from Telegram after all, so it is not kept.

    Please send it once more in the form. For a complaint that was already sent, open /pengaduan_saya and press <b>Add evidence</b>.

invitation-unknown = This invitation is unknown or no longer valid. Please ask the office's administrator for a new one.

send-again =
    Sorry, your message did not reach us in full.

    Please send it again as ordinary text, a photo, or a document.

broken =
    Sorry, something went wrong on our side. We have kept your message and told our technical staff.

    Please try again in a little while. If the problem remains, tell the office this number: { $reference }.
