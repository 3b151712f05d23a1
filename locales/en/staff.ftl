### Officers among themselves: invitations, roles, leave.

staff-admins-only = Only admins can use this command. Type /bantuan to see what you can do.

staff-list = <b>Officers</b> ({ $total }). Press a name to see or change their roles.
staff-list-row = <b>{ $name }</b>: { $roles }
staff-mark-suspended = suspended
staff-mark-away = on leave until { $until }
staff-button-invite = Invite an officer
staff-button-invitations = Open invitations ({ $count })

staff-member = Press a role to give it or take it away. A ✓ marks the roles they have.
staff-member-suspended = This officer is suspended and reads nothing. Their roles come back when they are let in again.
staff-member-changes = <b>Latest changes</b>
staff-member-change = { $at } – { $what }, by { $by }
staff-member-settings = the server's settings
staff-button-suspend = Suspend
staff-button-suspend-yes = Yes, suspend
staff-button-suspend-no = No
staff-button-admit = Let in again
staff-button-list = List of officers
staff-button-member = Open their page
staff-suspend-ask =
    Suspend <b>{ $name }</b>? From then on they cannot read any complaint.

    The complaints they have in hand are released, and their division is told.

staff-role-petugas = complaints officer
staff-role-bidang = handler in a division
staff-role-pimpinan = head
staff-role-admin = admin
staff-handles = handler in { $division }
staff-does-petugas = Receives, records and checks complaints. Answers level 1 and passes the others to a division.
staff-does-bidang = Handles complaints given to the division, then sends the response to the complainant.
staff-does-pimpinan = Handles level 3, decides objections, and hears of what is overdue.
staff-does-admin = Looks after officers, invitations, days off and canned replies.

staff-change-joined = became { $role } by invitation
staff-change-given = given the role { $role }
staff-change-taken = the role { $role } was taken away
staff-change-suspended = suspended
staff-change-admitted = let in again

staff-told-greeting = Welcome, <b>{ $name }</b>! You are an officer of the complaints service of { $office }.
staff-told-joined = Welcome, <b>{ $name }</b>! You are now an officer of the complaints service of { $office }.
staff-told-given = An admin has given you a role. Your roles now:
staff-told-taken = An admin has taken a role from you. Your roles now:
staff-told-admitted = You are let in again as an officer. Your roles now:
staff-suspended =
    An admin has suspended your access as an officer.

    You can still use the service as a citizen. Please ask the office's admin if you have questions.

staff-note-last-admin = The office needs at least one admin. Make somebody else an admin first.
staff-note-last-role = This is their only role. To end their access, press <b>Suspend</b>.
staff-note-is-suspended = This officer is suspended. Let them in again first, then change their roles.
staff-note-changed = Saved. The officer concerned is told.
staff-note-unchanged = Nothing has changed, because it is so already.
staff-note-day-does-not-fit = That day does not fit yet. Choose today or later, { $days } days away at most.
staff-note-name-here = That name cannot be used yet. Please write the full name, 3 to 100 letters.

staff-ask-name =
    Who is invited? Write the full name, as papers will carry it.

    Example: <i>Budi Santoso, S.Sos.</i>
staff-ask-role = Which role does <b>{ $name }</b> get?
staff-ask-divisions = In which divisions does <b>{ $name }</b> handle complaints? Choose one or more, then press <b>Continue</b>.
staff-ask-from = From which day are you on leave? Choose, or write for example <code>30 November</code>.
staff-ask-until = Until which day are you on leave? Choose, or write for example <code>4 December</code>.
staff-ask-stand-in = Who stands in for you?
staff-ask-note =
    What does <b>{ $stand_in }</b> have to know? This note goes with every complaint handed over.

    Example: <i>The file is complete and waits for a signature.</i>
staff-ask-sure =
    Leave: <b>{ $period }</b>
    Stand-in: <b>{ $stand_in }</b>

    On the first day, the complaints in your hands go to them. Is that right?
staff-leave-note = Note
staff-choice-today = Today, { $day }
staff-choice-tomorrow = Tomorrow, { $day }
staff-button-sure = Save
staff-dropped = All right, given up.

staff-invitation-made =
    The invitation for <b>{ $name }</b> is made: { $roles }. It can be used until { $until }, once.

    Forward the message below to that person only. Whoever has the link can use it.
staff-invitation-link =
    Dear { $name },

    You are invited as { $roles } of the complaints service of { $office }. Open this link, then press Start:

    https://t.me/{ $bot }?start=undangan_{ $code }

    The link can be used until { $until }, and only once.
staff-invitation-own = This link is for the person you invite. Please pass it on; it can still be used.
staff-invitation-revoked = The invitation for <b>{ $name }</b> is revoked. Its link can no longer be used.
staff-invitation-used =
    <b>{ $name }</b> has used your invitation as { $roles }. The name of their Telegram account: { $account }.

    Not the person you meant? Open their page, then press <b>Suspend</b>.
staff-invitations = <b>Open invitations</b>: not used yet and still valid.
staff-invitations-none = No invitation is open.
staff-invitations-row = <b>{ $name }</b>: { $roles }, until { $until }
staff-button-revoke = Revoke the invitation
staff-button-revoke-of = Revoke: { $name }

staff-nobody-stands-in = No colleague of your division or role can stand in. Ask an admin to invite one, or choose other days with /cuti.
staff-leave =
    <b>Your leave</b>
    { $period }
    Stand-in: { $stand_in }
staff-leave-planned = On the first day, the complaints in your hands go to the stand-in.
staff-leave-under-way = Your leave is under way. New complaints of yours go to the stand-in.
staff-button-call-off = Call the leave off
staff-leave-begun = Your leave has begun, until { $until }. Complaints handed over to { $stand_in }: { $moved }.
staff-leave-begun-none = Your leave has begun, until { $until }. No complaint was handed over.
staff-stand-in-gone = <b>{ $stand_in }</b> can no longer stand in for you during your leave. Call it off with /cuti, then choose another colleague.
staff-handed-over = You stand in for <b>{ $person }</b>, who is on leave until { $until }. Complaints now in your hands: { $count }.
staff-handed-over-none = You stand in for <b>{ $person }</b>, who is on leave until { $until }. No complaint was handed over yet.
staff-leave-ended = Welcome back. The complaints handed over stay with { $stand_in } until they are handed back.
staff-leave-called-off = Your leave is called off: { $period }.
staff-period = { $from } until { $until }
staff-leave-called-off-under-way = Your leave ends today. The complaints handed over stay with { $stand_in } until they are handed back.
staff-stand-in-free = <b>{ $person }</b> is back. The complaints handed over stay with you until they are handed back.
