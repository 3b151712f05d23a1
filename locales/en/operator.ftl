### What an operator reads at `wadul check`.

operator-check-settings = The settings can be read.
operator-check-settings-wrong = The settings are not right yet: { $why }. Correct them, then run wadul check again.
operator-check-office = The office profile can be read: { $name }.
operator-check-office-wrong = The office profile is not right yet: { $why }. Correct the file that WADUL_OFFICE names.
operator-check-database = The database can be opened and written ({ $engine }).
operator-check-database-wrong = The database cannot be used: { $why }. Look at WADUL_DATABASE_URL and at who may write in its folder.
operator-check-encrypted = Texts and files of complaints are encrypted with the key { $key }, but for the words to search by: use an encrypted disk as well. Keep a copy of that key elsewhere.
operator-check-not-encrypted = Texts and files of complaints are not encrypted by the program. Use an encrypted disk, or set WADUL_DATA_KEY.
operator-check-key-wrong = The key of what is encrypted cannot be used: { $why }
operator-check-token = Telegram takes the token: @{ $name }.
operator-check-token-wrong = Telegram does not take the token: { $why }. Copy it again from @BotFather into WADUL_TELEGRAM_TOKEN.
operator-check-telegram-away = No way to Telegram: { $why }. Look at the network and at WADUL_TELEGRAM_API_URL.
operator-check-clock = The clock of this machine is right ({ $seconds } s off).
operator-check-clock-wrong = The clock of this machine is { $seconds } s off. Switch time synchronisation (NTP) on; deadlines go by this clock.
operator-check-clock-unknown = The clock of this machine cannot be compared, since Telegram cannot be reached.
operator-check-disk = There is room on the disk: { $free } MB.
operator-check-disk-wrong = Only { $free } MB are left on the disk. Make room for { $needed } MB at least.
operator-check-rights = The folder for evidence can be written: { $folder }.
operator-check-rights-wrong = The folder for evidence { $folder } cannot be written: { $why }. Let the user of this program write there.
operator-check-admins = Admins and officers from the settings: { $count }.
operator-check-admin-away = Admin { $id } cannot get messages yet. Ask them to open the chat with this bot and to press Start.
operator-check-admins-none = There is no admin yet. Set WADUL_ADMINS to the Telegram user ids of the officers; without it nobody receives a complaint.
operator-check-webhook = Updates come by webhook: { $url }/telegram.
operator-check-webhook-wrong = The webhook address { $url } is not https; Telegram uses https only. Change WADUL_WEBHOOK_URL.
operator-check-polling = Updates are fetched by long polling; no public address is needed.
operator-check-calendar = The days off of { $year } are known.
operator-check-calendar-wrong = The days off of { $year } are not known, so deadlines may be off. Add [days_off.{ $year }] to the office profile.

### Read at `wadul verify`.

operator-verify-genuine = This paper is genuine and unchanged: { $paper }, number { $number }, { $dated }. Code { $code }. Key { $key }.
operator-verify-changed = This paper is not genuine: it was changed after it was signed. Ask the office for it once more.
operator-verify-unsealed = This file carries no signature of this program, so it cannot be called genuine. Use the PDF file that the bot sent; a scan or photo is checked with /verifikasi.
operator-verify-unknown-key = This paper is signed with the key { $key }, which is not known here. Ask the office that issued it for its public key.

### The self-test: an invented complaint goes the whole way.

operator-selftest-good = The self-test went well, in { $seconds } seconds.
operator-selftest-failed = The self-test failed at “{ $stage }” after { $seconds } seconds. Why: { $why }. Please have the log looked at.
operator-selftest-nobody = The self-test was not begun: no program works on this database. Start wadul run, then try again.
operator-selftest-endless = The self-test has not ended yet. Admins will read in Telegram what came of it.
operator-stage-form = filling in and filing the form
operator-stage-record = receiving and recording
operator-stage-level = setting the level
operator-stage-answer = answering
operator-stage-confirm = confirmation by the citizen
operator-stage-archive = archiving
operator-stage-letters = drawing what is said
operator-stage-trail = looking at the trail

### `wadul status`: how the program stands now.

operator-status-not-asked = The running program is not asked, as WADUL_METRICS_LISTEN is empty.
operator-status-ready = The program runs and is ready to work.
operator-status-not-ready = The program runs and is not ready: { $why }. Look at its log.
operator-status-silent = The program does not answer at { $address }. Start wadul run, or look at its service.
operator-status-database = The database answers ({ $engine }).
operator-status-outbox-empty = Nothing waits to be sent.
operator-status-outbox = Letters that wait to be sent: { $count }. The oldest for { $minutes } minutes.
operator-status-outbox-stuck = Letters that wait to be sent: { $count }. The oldest for { $minutes } minutes, and nothing is sent. Look at the network to Telegram.
operator-status-set-aside = Updates set aside because they could not be handled, in 90 days: { $count }.
operator-status-evidence = Files of evidence not fetched from Telegram yet: { $count }.
operator-status-cases = Cases that wait for the office's answer: { $count }. Past their promised hour: { $late }.
operator-status-no-selftest = No self-test was made yet. Run wadul selftest.
operator-status-selftest = { $moment }: { $report }
