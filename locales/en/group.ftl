### What is read in a group of the office. Never who submitted a case.

group-bound-office =
    This group now hears of new cases for the whole office. Who submitted them is never written here.
    To stop this, write /lepas here.
group-bound-division =
    This group now hears of cases for { $division }. Who submitted them is never written here.
    To stop this, write /lepas here.
group-which =
    There is no such division. Please write <code>/ikat</code> for the whole office, or one of these:
group-which-row = <code>/ikat { $key }</code> – { $label }
group-released = News of cases no longer comes here. To start again, write /ikat.
group-not-bound = No news of cases comes here, so there is nothing to stop. To start, write /ikat.
group-lost =
    This bot can no longer write in the group <b>{ $title }</b>. News of cases no longer goes there.
    To start again, add the bot to that group and write /ikat there.
group-new = <b>New: { $kind }</b>
group-given = <b>{ $kind } for { $division }</b>
group-case =
    <code>{ $number }</code> · { $state }
    Service: { $service }
group-no-service = other
group-level = Level: { $level } – { $name }
group-due = Due: <b>{ $due }</b>
group-late = Note: more than { $days } days since the service
group-confidential = Note: identity kept secret
group-hint = To open it, write <code>/kasus { $number }</code> in the private chat with this bot.
