### Yang dibaca di grup kantor. Tidak pernah memuat identitas pengadu.

group-bound-office =
    Grup ini sekarang menerima kabar pengaduan baru untuk seluruh kantor. Identitas pengadu tidak pernah ditulis di sini.
    Untuk berhenti, tulis /lepas di tempat ini.
group-bound-division =
    Grup ini sekarang menerima kabar pengaduan untuk { $division }. Identitas pengadu tidak pernah ditulis di sini.
    Untuk berhenti, tulis /lepas di tempat ini.
group-which =
    Bidang itu belum dikenal. Tulislah <code>/ikat</code> untuk seluruh kantor, atau salah satu dari ini:
group-which-row = <code>/ikat { $key }</code> – { $label }
group-released = Kabar pengaduan tidak lagi dikirim ke sini. Untuk mulai lagi, tulis /ikat.
group-not-bound = Di tempat ini tidak ada kabar pengaduan yang dapat dihentikan. Untuk mulai, tulis /ikat.
group-lost =
    Bot ini tidak lagi dapat menulis di grup <b>{ $title }</b>. Kabar pengaduan tidak dikirim ke sana lagi.
    Untuk mulai lagi, masukkan bot ke grup itu, lalu tulis /ikat di sana.
group-new = <b>{ $kind } baru</b>
group-given = <b>{ $kind } untuk { $division }</b>
group-case =
    <code>{ $number }</code> · { $state }
    Pelayanan: { $service }
group-no-service = lainnya
group-level = Tingkat: { $level } – { $name }
group-due = Jatuh tempo: <b>{ $due }</b>
group-late = Tanda: lebih dari { $days } hari sejak pelayanan
group-confidential = Tanda: identitas dirahasiakan
group-hint = Untuk membukanya, tulis <code>/kasus { $number }</code> di obrolan pribadi dengan bot ini.
