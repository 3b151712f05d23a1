### About the service, and the notice on data protection.

info =
    <b>{ $office }</b>
    { $address }
    Phone { $phones }
    { $contacts }

    <b>Opening hours</b>
    { $hours }

    <b>Responsible for complaints</b>
    { $responsible }

    <b>Service standard</b>
    Response within { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }, free of charge. The steps: received, recorded, examined, handled by the division, answered, then archived with a follow-up plan.

    <b>Other channels</b>
    { $channels }

    <b>Emergency</b>: call { $emergency }
    <b>Ombudsman</b>: { $ombudsman }

privacy =
    <b>Personal data protection</b>

    <b>Who.</b> { $office }, { $address }.

    <b>What for.</b> To record, examine, and answer your complaint, and to compile reports without names.

    <b>Basis.</b> Legal duty and public service. See Law 25 of 2009 on Public Service and Law 27 of 2022 on Personal Data Protection.

    <b>Which data.</b> Name, address, phone number if given, Telegram account, the complaint, and the files sent. We ask for neither NIK nor a photo of your KTP.

    <b>Who reads them.</b> The complaints officers and the division that handles the complaint. If your identity is confidential, only the complaints officers and the head of the office. Each time an officer opens a complaint, that is recorded.

    <b>How long.</b> { $years ->
        [one] { $years } year
       *[other] { $years } years
    } after archiving; then they are deleted or made anonymous. Drafts that are not sent are deleted after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.

    <b>Telegram.</b> This chat is stored on Telegram's servers outside Indonesia. Our own database is run by the office, apart from Telegram.

    <b>Your rights.</b> You may ask for a copy, correction, restriction, and deletion of your data. We answer within 3×24 hours. Type /data_saya, or contact the office.

command-start = Start
command-lapor = Submit a complaint
command-status = Ask for the status of a complaint
command-pengaduan-saya = List my complaints
command-verifikasi = Check whether a paper is genuine
command-info = Address, opening hours, other channels
command-data-saya = Copy of my data
command-bahasa = Change the language
command-bantuan = Help
command-batal = Leave this question; the draft is kept
command-antrean = Complaints not yet recorded or passed on
command-tugas = My work, overdue first
command-kasus = Open a complaint: /kasus NUMBER
command-cari = Find complaints: /cari WORD
command-catat = Enter a complaint from a letter, the counter, the phone, SP4N-LAPOR!
command-rekap = Figures of a month: picture, PDF, Excel, CSV
command-cuti = Leave and hand-over
command-petugas = Officers and their roles
command-undang = Invite a new officer
command-kalender = Days off of the office
command-templat = Canned replies
command-blokir = Block the sender: /blokir NUMBER
command-tandatangan = Signature on letters

bot-name = Complaints { $office }
bot-about =
    Complaints service of { $office }. Free, response within { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }.
bot-description =
    Submit a complaint about the services of { $office } in this chat.

    Free of charge. Response within { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }. Press Start.
