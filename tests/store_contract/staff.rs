//! People, officers, invitations and absences, as the store keeps them.

use anyhow::Result;
use chrono::NaiveDate;
use wadul::domain::{
    Absence, AbsenceId, Attention, CaseId, Change, Invitation, InvitationCode, InvitationId, Person, PersonId, Reach,
    Role, Status,
};
use wadul::store::{Changed, StoreError};

use super::{BUDI, SITI, enter, moment, within};
use crate::harness::database::{TestDatabase, on_both_engines};

on_both_engines! {
    people_officers_and_refused_tries
    officers_and_their_roles
    roles_by_the_settings
    changes_and_menus
    invitations
    absences
    cases_of_those_who_may_not_go_on
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

async fn people_officers_and_refused_tries(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        assert_eq!(tx.person(SITI).await?, None);
        let mut siti =
            Person { id: SITI, name: "Siti".into(), language: "id".into(), reach: Reach::Reachable, block: None };
        tx.keep_person(&siti, moment(0)).await?;
        assert_eq!(tx.person(SITI).await?, Some((siti.clone(), Attention::Nothing)));
        let attention = Attention::Supplement { case: CaseId::new() };
        tx.attend(SITI, &attention).await?;
        (siti.name, siti.language) = ("O'Neill \u{1f642}".into(), "en".into());
        tx.keep_person(&siti, moment(1)).await?;
        tx.keep_reach(SITI, Reach::Blocked).await?;
        siti.reach = Reach::Blocked;
        // What was asked for stays, whatever else changes about somebody.
        assert_eq!(tx.person(SITI).await?, Some((siti, attention)));
        tx.attend(SITI, &Attention::Nothing).await?;
        assert_eq!(tx.person(SITI).await?.map(|(_, attention)| attention), Some(Attention::Nothing));

        let roles = [
            (BUDI, Role::Petugas, "", "Budi"),
            (SITI, Role::Petugas, "", "Siti Aminah"),
            (SITI, Role::Admin, "", "Siti Aminah"),
            (SITI, Role::Bidang, "politik", "Siti Aminah"),
        ];
        for (person, role, division, name) in roles {
            tx.appoint(person, role, division, name, moment(0)).await?;
        }
        let siti = tx.officer(SITI).await?;
        assert_eq!(siti.roles, [Role::Admin, Role::Bidang, Role::Petugas]);
        assert_eq!((siti.name.as_str(), siti.divisions), ("Siti Aminah", vec!["politik".to_owned()]));
        assert_eq!(tx.officers(Role::Petugas).await?, [SITI, BUDI]);
        assert_eq!((tx.members("politik").await?, tx.members("ideologi").await?), (vec![SITI], vec![]));
        assert_eq!(tx.all_officers().await?.len(), 2);
        tx.suspend(SITI).await?;
        assert_eq!((tx.officer(SITI).await?.roles, tx.officers(Role::Petugas).await?), (vec![], vec![BUDI]));
        assert_eq!((tx.members("politik").await?, tx.all_officers().await?.len()), (vec![], 1));
        assert_eq!(tx.officer_name(SITI).await?, "Siti Aminah", "what she did she did under her name");
        tx.appoint(SITI, Role::Petugas, "", "", moment(9)).await?;
        let siti = tx.officer(SITI).await?;
        assert_eq!(siti.roles, [Role::Petugas], "a role comes back, and only that");
        assert_eq!(siti.name, "Siti Aminah", "an empty name keeps the one there is");

        for (person, what, at) in [(SITI, "case", 5), (SITI, "case", 3), (SITI, "files", 4), (BUDI, "case", 4)] {
            tx.keep_denial(person, what, moment(at)).await?;
        }
        assert_eq!(tx.denials(SITI, "case", moment(0)).await?, [moment(3), moment(5)]);
        assert_eq!(tx.denials(SITI, "case", moment(3)).await?, [moment(5)], "that moment itself is past");
        assert_eq!(tx.forget_denials(moment(5)).await?, 3);
        assert_eq!(tx.denials(SITI, "case", moment(0)).await?, [moment(5)]);
        Ok(())
    })
}

async fn officers_and_their_roles(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let today = day("2026-11-24");
        for (id, name) in [(SITI, "Siti"), (BUDI, "Budi")] {
            let person = Person { id, name: name.into(), language: "id".into(), reach: Reach::Reachable, block: None };
            tx.keep_person(&person, moment(0)).await?;
        }
        assert_eq!((tx.count_staff().await?, tx.member(SITI, today).await?), (0, None));
        tx.appoint(SITI, Role::Admin, "", "", moment(0)).await?;
        tx.appoint(BUDI, Role::Bidang, "politik", "Budi Santoso", moment(0)).await?;
        tx.appoint(BUDI, Role::Bidang, "ideologi", "", moment(1)).await?;
        assert_eq!(tx.count_staff().await?, 2);
        let staff = tx.staff(today, 0, 9).await?;
        assert_eq!(
            staff.iter().map(|member| member.officer.name.as_str()).collect::<Vec<_>>(),
            ["Budi Santoso", "Siti"]
        );
        assert_eq!(tx.staff(today, 1, 9).await?, staff[1..]);
        let budi = tx.member(BUDI, today).await?.expect("a member");
        assert_eq!((&budi, budi.suspended, budi.away_until), (&staff[0], false, None));
        assert_eq!(budi.officer.divisions, ["ideologi", "politik"]);
        assert_eq!(tx.officer(BUDI).await?, budi.officer, "a new role goes under the name there is");

        assert!(tx.take_role(BUDI, Role::Bidang, "ideologi").await?);
        assert!(!tx.take_role(BUDI, Role::Bidang, "ideologi").await?, "it is gone");
        assert_eq!(tx.officer(BUDI).await?.divisions, ["politik"]);
        tx.name_officer(BUDI, "Budi Santoso, S.Sos.").await?;
        assert_eq!(tx.officer_name(BUDI).await?, "Budi Santoso, S.Sos.");

        tx.suspend(BUDI).await?;
        let suspended = tx.member(BUDI, today).await?.expect("a member");
        assert_eq!((suspended.suspended, suspended.officer.roles.as_slice()), (true, &[Role::Bidang][..]));
        assert!(tx.admit(BUDI).await?);
        assert!(!tx.admit(BUDI).await?, "they are let in already");
        assert_eq!(tx.officer(BUDI).await?.roles, [Role::Bidang]);

        assert_eq!(tx.admins_for_change().await?, [SITI]);
        tx.suspend(SITI).await?;
        assert_eq!(tx.admins_for_change().await?, []);
        Ok(())
    })
}

async fn roles_by_the_settings(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        tx.appoint(SITI, Role::Admin, "", "", moment(0)).await?;
        tx.appoint(SITI, Role::Pimpinan, "", "", moment(0)).await?;
        tx.appoint(BUDI, Role::Admin, "", "", moment(0)).await?;
        assert_eq!(tx.settings_officers().await?, []);
        tx.mark_settings(SITI, &[Role::Admin, Role::Petugas]).await?;
        tx.mark_settings(BUDI, &[Role::Admin]).await?;
        assert_eq!(tx.settings_officers().await?, [SITI, BUDI]);
        assert!(tx.take_settings_roles(SITI).await?);
        assert_eq!(tx.officer(SITI).await?.roles, [Role::Pimpinan]);
        assert!(!tx.take_settings_roles(BUDI).await?, "nothing would be left");
        assert_eq!(tx.settings_officers().await?, [BUDI]);
        Ok(())
    })
}

async fn changes_and_menus(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        tx.appoint(BUDI, Role::Bidang, "politik", "Budi", moment(0)).await?;
        let given = Changed { person: BUDI, by: None, change: Change::Given, role: Some((Role::Bidang, "politik")) };
        let suspended = Changed { person: BUDI, by: Some(SITI), change: Change::Suspended, role: None };
        tx.log_change(given, moment(1)).await?;
        tx.log_change(suspended, moment(2)).await?;
        let lines = tx.changes_of(BUDI, 9).await?;
        let seen: Vec<_> = lines.iter().map(|line| (line.by, line.change, line.role, line.division.as_str())).collect();
        let (first, last) =
            ((None, Change::Given, Some(Role::Bidang), "politik"), (Some(SITI), Change::Suspended, None, ""));
        assert_eq!(seen, [last, first]);
        assert_eq!(tx.changes_of(BUDI, 1).await?, lines[..1]);
        assert_eq!(tx.changes_of(SITI, 9).await?, []);

        assert_eq!(tx.due_menus(moment(1), 9).await?, []);
        assert_eq!(tx.due_menus(moment(2), 9).await?, [(BUDI, moment(2))]);
        tx.menu_put_off(BUDI, moment(60)).await?;
        assert_eq!(tx.due_menus(moment(59), 9).await?, []);
        tx.menu_set(BUDI, moment(1)).await?;
        assert_eq!(tx.due_menus(moment(60), 9).await?, [(BUDI, moment(2))], "it has changed since");
        tx.menu_set(BUDI, moment(2)).await?;
        assert_eq!(tx.due_menus(moment(99), 9).await?, []);
        tx.menu_changed(SITI, moment(3)).await?;
        tx.all_menus_changed(moment(4)).await?;
        assert_eq!(tx.due_menus(moment(9), 9).await?, [(SITI, moment(3)), (BUDI, moment(4))]);
        Ok(())
    })
}

fn invitation(seconds: i64) -> (Invitation, InvitationCode) {
    let id = InvitationId::new();
    let code = InvitationCode::derive(b"a key only for tests", &id);
    let invitation = Invitation {
        id,
        name: "Dewi O'Neill".into(),
        role: Role::Bidang,
        divisions: vec!["politik".into(), "ideologi".into()],
        made_by: SITI,
        made_at: moment(seconds),
        expires_at: moment(seconds + 60),
    };
    (invitation, code)
}

async fn invitations(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let ((one, code), (two, _), (three, _)) = (invitation(0), invitation(1), invitation(2));
        for (invitation, code) in [(&one, code.hash()), (&two, "2".into()), (&three, "3".into())] {
            tx.keep_invitation(invitation, &code).await?;
        }
        assert_eq!(tx.invitation(&one.id).await?, Some(one.clone()));
        assert_eq!(tx.invitation(&InvitationId::new()).await?, None);
        assert_eq!(tx.open_invitations(moment(5)).await?, [three.clone(), two.clone(), one.clone()]);
        assert_eq!(tx.open_invitations(moment(60)).await?, [three.clone(), two.clone()]);
        assert_eq!(tx.invitation_by(&code.hash(), moment(5)).await?, Some(one.clone()));
        assert_eq!(tx.invitation_by(&code.hash(), moment(60)).await?, None);
        assert_eq!(tx.invitation_by(code.reveal(), moment(5)).await?, None);

        assert!(!tx.use_invitation(&one.id, BUDI, moment(60)).await?, "too late");
        assert!(tx.use_invitation(&one.id, BUDI, moment(59)).await?);
        assert!(!tx.use_invitation(&one.id, SITI, moment(59)).await?, "once");
        assert_eq!(tx.invitation_by(&code.hash(), moment(5)).await?, None);
        assert!(!tx.revoke_invitation(&one.id, moment(5)).await?, "it is used");
        assert!(tx.revoke_invitation(&two.id, moment(5)).await?);
        assert!(!tx.use_invitation(&two.id, BUDI, moment(6)).await?);
        assert_eq!(tx.revoke_invitations_of(BUDI, moment(6)).await?, 0);
        assert_eq!(tx.revoke_invitations_of(SITI, moment(6)).await?, 1);
        assert_eq!(tx.open_invitations(moment(6)).await?, []);
        Ok(())
    })
}

async fn absences(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let (from, until) = (day("2026-11-24"), day("2026-12-01"));
        let (before, after) = (day("2026-11-23"), day("2026-12-02"));
        let id = AbsenceId::new();
        let mut away =
            Absence { id, person: BUDI, stand_in: SITI, from, until, note: "Berkas di meja".into(), begun: false };
        tx.keep_absence(&away, moment(0)).await?;
        assert_eq!(tx.absence(&away.id).await?, Some(away.clone()));
        assert_eq!(tx.absence(&AbsenceId::new()).await?, None);
        assert_eq!(tx.open_absence(BUDI, before).await?, Some(away.clone()));
        assert_eq!((tx.open_absence(SITI, before).await?, tx.open_absence(BUDI, after).await?), (None, None));
        assert_eq!(tx.absences_covered_by(SITI, until).await?, std::slice::from_ref(&away));
        assert_eq!(tx.absences_covered_by(SITI, after).await?, []);
        assert_eq!((tx.absences_to_begin(before).await?, tx.absences_to_end(until).await?), (vec![], vec![]));
        assert_eq!(tx.absences_to_begin(from).await?, std::slice::from_ref(&away));
        assert_eq!(tx.absence_on(BUDI, from).await?, None, "it has not begun");

        assert!(tx.begin_absence(&away.id, moment(1)).await?);
        assert!(!tx.begin_absence(&away.id, moment(1)).await?, "once");
        away.begun = true;
        assert_eq!(tx.absences_to_begin(from).await?, []);
        assert_eq!(tx.absence_on(BUDI, until).await?, Some(away.clone()));
        assert_eq!((tx.absence_on(BUDI, before).await?, tx.absence_on(BUDI, after).await?), (None, None));
        assert_eq!(tx.absences_to_end(after).await?, std::slice::from_ref(&away));
        assert!(tx.end_absence(&away.id, moment(2)).await?);
        assert!(!tx.end_absence(&away.id, moment(2)).await?, "once");
        assert_eq!((tx.absence_on(BUDI, from).await?, tx.absences_to_end(after).await?), (None, vec![]));
        Ok(())
    })
}

async fn cases_of_those_who_may_not_go_on(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let (one, two, three) = (enter(tx, 1, SITI).await?, enter(tx, 2, SITI).await?, enter(tx, 3, SITI).await?);
        assert_eq!((tx.cases_in_hand(BUDI).await?, tx.handlers_without_role().await?), (vec![], vec![]));
        let hand = "update cases set handler = $2, status = $3 where id = $1";
        for (case, status) in [(&one, Status::Distributed), (&two, Status::Responded), (&three, Status::Archived)] {
            tx.query(hand).bind(case.id.to_string()).bind(BUDI.0).bind(status.key()).execute().await?;
        }
        let in_hand: Vec<_> = tx.cases_in_hand(BUDI).await?.into_iter().map(|case| case.id).collect();
        assert_eq!(in_hand, [two.id, one.id], "the most urgent first, and nothing that was put away");
        assert_eq!(tx.handlers_without_role().await?, [BUDI]);
        tx.appoint(BUDI, Role::Admin, "", "", moment(0)).await?;
        assert_eq!(tx.handlers_without_role().await?, [BUDI], "an admin works on no case");
        tx.appoint(BUDI, Role::Bidang, "politik", "", moment(0)).await?;
        assert_eq!(tx.handlers_without_role().await?, [] as [PersonId; 0]);
        Ok(())
    })
}
