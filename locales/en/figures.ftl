### Figures of a month: picture, files, and what is said with them.

## Messages.

officer-figures = <b>Figures of { $month }</b>, as of { $at }
officer-figures-monthly = <b>The figures of { $month }</b> are complete. Thank you for your work in that month.
officer-figures-counts = Received: <b>{ $received }</b>. Answered: <b>{ $answered }</b>.
officer-figures-kept = Promise kept: <b>{ $percent } percent</b> ({ $kept } of { $count }).
officer-figures-taken = Time to answer: half of them within { $median }, nine of ten within { $most }.
officer-figures-open = Waiting for an answer: <b>{ $total }</b>, late: <b>{ $late }</b>.
officer-figures-rated = Satisfaction: <b>{ $mean }</b> of 5 ({ $count } ratings).
officer-figures-none = Nothing came in, was answered, or is waiting yet.
officer-figures-report = <b>Report of { $month }</b> as PDF, ready to be printed.
officer-figures-workbook = <b>Figures of { $month }</b> as an Excel workbook: figures, register, deadlines, pauses, and data for pivot tables.
officer-figures-table = <b>Register of { $month }</b> as CSV. Its columns are separated by semicolons, so that Excel in Indonesian opens it at once.
officer-figures-register-note = It holds the cases that you may read. Identities that are kept secret are left out. Please do not pass it on.
officer-figures-no-such-month = We could not read that month, or it has not come yet. Write the year and the month, for example <code>/rekap { $example }</code>. For this month /rekap is enough.
officer-figures-not-yours = Figures are for complaints officers and heads only. Type /tugas for your own work.
officer-figures-button-report = PDF
officer-figures-button-workbook = Excel
officer-figures-button-table = CSV
officer-figures-file = figures-{ $month }

## Titles in picture and files.

officer-figures-title = Complaints in { $month }
officer-figures-as-of = As of { $at }
officer-figures-received = Received
officer-figures-answered = Answered
officer-figures-in-time = Promise kept
officer-figures-waiting = Waiting
officer-figures-of-answered = { $kept } of { $count }
officer-figures-late-of-waiting = { $late } late
officer-figures-late = Late
officer-figures-trend = Twelve months
officer-figures-times = Handling times
officer-figures-states = State of what came in
officer-figures-services = Services
officer-figures-channels = Channels
officer-figures-divisions = Divisions
officer-figures-outcomes = Outcome of answers
officer-figures-verdicts = What citizens said
officer-figures-stars = Satisfaction
officer-figures-ages = Time waiting
officer-figures-owed = Waiting for an answer
officer-figures-ended = Withdrawn or passed on
officer-figures-other = Others
officer-figures-service-unknown = Not known
officer-figures-desk = Complaints desk
officer-figures-verdict-confirmed = It is settled
officer-figures-verdict-objected = Objection
officer-figures-verdict-silent = No reply
officer-figures-verdict-waiting = No reply yet
officer-figures-star = { $stars } of 5
officer-figures-mean = mean { $mean }
officer-figures-oldest = oldest { $days } days
officer-figures-age-first = up to { $last } working days
officer-figures-age-between = { $first }–{ $last } working days
officer-figures-age-last = over { $last } working days
officer-figures-recording = Recorded
officer-figures-answering = Answered
officer-figures-settling = Settled
officer-figures-limit-days = limit { $days } days
officer-figures-limit-working = promise { $days } working days
officer-figures-half = half within { $time }
officer-figures-most = 9 of 10 within { $time }
officer-figures-share = { $percent } percent in time ({ $kept } of { $count })
officer-figures-hours = { $hours } working hours
officer-figures-days = { $days } working days
officer-figures-stopped = Paused for the citizen
officer-figures-extended = Promise extended
officer-figures-empty = None yet.
officer-figures-spoken = { $month }: { $received } received, { $answered } answered.
officer-figures-method = What came in is counted by its present state. What was recorded, answered and settled is counted in the month in which that happened. Times are working hours of the office without pauses for the citizen. In time means within the promise first given.
officer-figures-hidden = A – stands for a number that is not shown, so that nobody is recognised.

## Sheets. Columns are separated by semicolons; there are as many in every language.

officer-figures-sheet-figures = Figures
officer-figures-sheet-register = Register
officer-figures-sheet-deadlines = Deadlines
officer-figures-sheet-pauses = Pauses
officer-figures-sheet-data = Data
officer-figures-heads-figures = Part; Item; Number
officer-figures-heads-counted = Item; Number; Percent
officer-figures-heads-times = Time; How many; In time; Percent; Median (working hours); 90th percentile (working hours)
officer-figures-heads-trend = Month; Received; Answered
officer-figures-heads-register = No.; Case number; Received; Citizen; Channel; Service; Summary; Level; Division; Due; Recorded; Answered; Outcome; State; Rating; SP4N-LAPOR! number
officer-figures-heads-deadlines = Case number; Received; First promise; Due now; Answered; Settled; Promised (working hours); Taken (working hours); Promise kept; Extended; Objections
officer-figures-heads-pauses = Case number; From; Until; Reason; Length (working hours)
officer-figures-heads-data = year; month; received; number; kind; channel; service; level; division; state; outcome; citizen_reply; stars; confidential; about_officer; promise_kept; working_hours_answer; working_hours_settled; extended; objections; pauses
officer-figures-secret = confidential
officer-figures-yes = yes
officer-figures-no = no
officer-figures-stop-now = still paused
