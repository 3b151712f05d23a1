### Balasan siap pakai.

officer-template-list = <b>Templat</b>: { $total } balasan siap pakai. Tekan salah satu untuk membacanya.
officer-template-gone = Templat sudah dihapus.
officer-template-kept = Templat sudah disimpan.
officer-template-card =
    <b>{ $title }</b>
    Untuk: { $action }
    Pelayanan: { $service }
officer-template-body = Isi
officer-template-example = Contoh jadinya
officer-template-any-service = semua pelayanan
officer-template-delete-ask = Apakah templat <b>{ $title }</b> dihapus?
officer-template-dropped = Baik, tidak jadi. Templat tetap seperti semula.
officer-template-ask-action = Untuk langkah apa templat ini?
officer-template-ask-service = Untuk pelayanan mana?
officer-template-ask-title =
    Apa judul templat ini? Judul tampil pada tombol.

    Contoh: <i>Surat sudah terbit</i>
officer-template-ask-body =
    Apa isi templat ini? Isian yang dapat dipakai: <code>{"{"}nomor{"}"}</code>, <code>{"{"}layanan{"}"}</code>, <code>{"{"}janji{"}"}</code>, <code>{"{"}bidang{"}"}</code>, <code>{"{"}kantor{"}"}</code>.

    Contoh: <i>Surat untuk {"{"}nomor{"}"} sudah terbit dan dapat diambil di {"{"}kantor{"}"}.</i>
officer-template-preview = <b>Mohon diperiksa sekali lagi</b>
officer-template-wrong-unknown-blank = Isian <code>{ $blank }</code> belum dikenal. Yang dapat dipakai: { $known }.
officer-template-wrong-promise-changes = Isian <code>{"{"}janji{"}"}</code> belum dapat dipakai di sini, karena langkah ini mengubah janjinya. Mohon tulis tanpa isian itu.
officer-template-offer = Boleh juga memilih balasan siap pakai di bawah ini.
officer-template-button-add = Tambah templat
officer-template-button-keep = Simpan templat
officer-template-button-rewrite = Tulis ulang
officer-template-button-delete = Hapus templat
officer-template-button-delete-sure = Ya, hapus
officer-template-button-list = Daftar templat
officer-template-change-action = Ubah langkah
officer-template-change-service = Ubah pelayanan
officer-template-change-title = Ubah judul
officer-template-change-body = Ubah isi
