### Reminders, the news of the morning, and the calendar.

## For citizens.

reminder-complete =
    We have not received what is still missing for <code>{ $number }</code>:
    { $missing }

    Please press <b>Complete it</b> by { $until }. After that the complaint counts as withdrawn.
reminder-confirm =
    Is your problem in <code>{ $number }</code> solved?

    Please answer by { $until }. After that the complaint is archived.
dates-moved = The office's days off have changed, and so have these dates. We ask for your understanding.
dates-moved-due = <code>{ $number }</code>: we answer by <b>{ $until }</b>.
dates-moved-confirm = <code>{ $number }</code>: you can answer until <b>{ $until }</b>.
status-times-paused =
    Sent: { $filed }
    Promised answer: counted again once it is complete
pause-over = The office's clock stood still from { $from } until { $until } ({ $reason }).
pause-now = The office's clock has stood still since { $from } ({ $reason }).

## For officers.

officer-reminder-alarm = <b>Reminder</b>: { $percent } percent of the time for <code>{ $number }</code> is over. Due { $due } ({ $left }).
officer-reminder-late = <b>Late</b>: <code>{ $number }</code> has not been answered. It was due { $due }. Please answer soon.
officer-reminder-unclaimed = <b>Nobody has taken it</b>: <code>{ $number }</code> has been at { $lead } for more than 4 working hours.
officer-reminder-completeness = <b>Limit of the law</b>: <code>{ $number }</code> has to be declared complete or not by { $until }.
officer-reminder-decision = <b>Limit of the law</b>: <code>{ $number }</code> has to be decided by { $until }.
officer-reminder-state = State: { $state }.
officer-reminder-handler = Handled by: { $name }.
officer-digest = <b>Good morning.</b> What waits for you today, { $day }:
officer-digest-late = Late: <b>{ $count }</b>
officer-digest-today = Due today: <b>{ $count }</b>
officer-digest-waiting = Waiting: { $count }
officer-digest-archive = To be archived: { $count }
officer-digest-queue = Queue: { $count }
officer-digest-late-in-all = Late in the whole office: <b>{ $count }</b>
officer-digest-tasks-button = All tasks
officer-digest-queue-button = Queue
officer-plan-made =
    You have a task of the follow-up plan of <code>{ $number }</code>:
    { $what }

    By { $until }.
officer-plan-soon =
    The follow-up plan of <code>{ $number }</code> is due { $until }:
    { $what }
officer-plan-late =
    <b>Late</b>: the follow-up plan of <code>{ $number }</code> was due { $until }:
    { $what }
officer-plan-press = If it is done, please press <b>Plan done</b>.
officer-plan-tell = If it is done, please tell the complaints officer.
officer-calendar-moved = The calendar has changed. { $total } deadlines were computed again:
officer-event-reminded = Reminder sent

## For admins.

admin-only = This command is for admins only. Type /bantuan to see what you can do.
admin-calendar = <b>Days off { $when }</b>
admin-calendar-none = No days off besides the weekends.
admin-calendar-holiday = national holiday
admin-calendar-leave = collective leave
admin-calendar-unknown = The list of days off of { $year } is not complete. Dates promised in that year are not certain yet.
admin-calendar-added = { $day } is a day off now. Deadlines are computed again.
admin-calendar-removed = { $day } is a working day now. Deadlines are computed again.
admin-calendar-add = Add a day off
admin-calendar-remove = Remove { $day }
admin-calendar-entered = The list of { $year } is complete
admin-calendar-yes-off = Yes, a day off
admin-calendar-yes-open = Yes, a working day
admin-calendar-no = Leave it
admin-day-ask =
    On which date is the office closed?

    Example: <code>24 December 2026</code>
admin-day-not-a-day = That could not be read as a date.
admin-day-past = That date has passed.
admin-day-closed = The office is closed on that day of the week anyway.
admin-day-already = That date is a day off already.
admin-day-name =
    What is the day off on { $day } called?

    Example: <i>Cuti bersama Natal</i>
admin-day-name-again = Please write 3 to 60 letters.
admin-day-confirm-off =
    <b>{ $day }</b>: { $name }

    Is the office closed on that day? Promises beyond it move, and citizens are told.
admin-day-confirm-open =
    <b>{ $day }</b>: { $name }

    Is the office open on that day? Promises already given are not made earlier.
admin-year-missing = There is no list of days off for { $year }. Please enter it with /kalender, so that promised dates are certain.
