### Data pribadi: perbaikan dan penghapusan, oleh warga dan oleh petugas.

button-data-correct = Betulkan data
button-data-delete = Hapus data
button-data-draft = Draf { $kind }
button-data-draft-sure = Ya, hapus draf
button-data-send = Ya, ajukan
button-data-delete-sure = Ya, ajukan penghapusan

data-nothing = Belum ada pengaduan dan tidak ada draf dari akun ini.
data-dropped = Baik, tidak ada yang berubah.

data-correct-which = Data pada pengaduan mana yang keliru? Tekan nomornya.
data-correct-draft = Jawaban pada draf dapat Bapak/Ibu ubah sendiri. Tekan drafnya untuk melanjutkan.
data-correct-datum =
    Data mana pada <code>{ $number }</code> yang keliru?

    Isi pengaduan tidak diubah dari sini. Untuk menambah keterangan, buka statusnya, lalu tekan <b>Tambah bukti</b>.
data-correct-ask =
    <b>{ $name }</b>
    Sekarang tertulis: { $before }

    Bagaimana yang benar? Mohon ketik seluruhnya.
data-correct-preview = <b>Permintaan perbaikan untuk { $number }</b>
data-before = Semula
data-wanted = Menjadi
data-correct-kept = Pernyataan yang sudah ditandatangani disimpan seperti semula. Perbaikannya dicatat di sampingnya.

data-delete-which =
    Data mana yang ingin dihapus?

    Draf dihapus saat itu juga. Untuk pengaduan yang sudah terkirim, kami jelaskan dahulu apa yang dapat dihapus.
data-delete-draft = Draf { $kind } beserta berkasnya akan dihapus dan tidak dapat dikembalikan. Hapus sekarang?
data-delete-ask =
    <b>Penghapusan data pada { $number }</b>

    <b>Dapat dihapus sekarang:</b> { $goes }.

    <b>Masih disimpan:</b> nama, alamat, isi pengaduan, bukti, dan pernyataan yang ditandatangani.

    <b>Dasarnya:</b> pengaduan wajib didokumentasikan (UU 25/2009 pasal 37). Data diproses karena kewajiban hukum (UU 27/2022 pasal 20).

    <b>Disimpan sampai:</b> { $until }. Setelah itu data dihapus atau dihilangkan identitasnya.

    Bila diajukan, petugas menjawab dalam 3×24 jam.
data-goes-answers = { $names }, serta jawaban dan berkas yang belum dikirim
data-goes-unsent = hanya jawaban dan berkas yang belum dikirim; tidak ada isian lain yang dapat dihapus
data-until-open = { $years } tahun setelah pengaduan ini selesai

data-asked-correction =
    Permintaan perbaikan data pada <code>{ $number }</code> sudah kami terima.

    Kami memeriksanya, dan menjawab di sini paling lambat { $due }.
data-asked-deletion =
    Permintaan penghapusan data pada <code>{ $number }</code> sudah kami terima.

    Kami memeriksanya, dan menjawab di sini paling lambat { $due }.
data-again-correction =
    Permintaan perbaikan data pada <code>{ $number }</code> sudah ada dan sedang diperiksa.

    Kami menjawab paling lambat { $due }. Sesudah itu Bapak/Ibu dapat mengajukan lagi.
data-again-deletion =
    Permintaan penghapusan data pada <code>{ $number }</code> sudah ada dan sedang diperiksa.

    Kami menjawab paling lambat { $due }. Sesudah itu Bapak/Ibu dapat mengajukan lagi.
data-granted-correction = Data Bapak/Ibu pada <code>{ $number }</code> sudah dibetulkan.
data-granted-deletion =
    Permintaan penghapusan data pada <code>{ $number }</code> disetujui.

    Sudah dihapus: { $gone }.

    Yang lain masih disimpan, karena pengaduan wajib didokumentasikan. Disimpan sampai: { $until }.
data-declined-correction = Permintaan perbaikan data pada <code>{ $number }</code> belum dapat dikabulkan.
data-overtaken = Perbaikan data pada <code>{ $number }</code> tidak diperlukan lagi: data itu sudah dihapus atas permintaan Bapak/Ibu.
data-declined-deletion = Permintaan penghapusan data pada <code>{ $number }</code> belum dapat dikabulkan.
data-reason = Alasan
data-appeal = Bila Bapak/Ibu tidak sependapat, hubungi { $office }, telepon { $phone }, atau { $ombudsman }.

event-correction-asked = Perbaikan data diminta
event-correction-granted = Data dibetulkan
event-correction-declined = Perbaikan data belum dikabulkan
event-correction-overtaken = Perbaikan data tidak diperlukan lagi
event-deletion-asked = Penghapusan data diminta
event-deletion-granted = Data yang boleh dihapus sudah dihapus
event-deletion-declined = Penghapusan data belum dikabulkan

officer-data-queue = <b>Permintaan data pribadi</b> yang menunggu jawaban: { $count }
officer-data-row-correction = Perbaikan data { $number } · { $left }
officer-data-row-deletion = Penghapusan data { $number } · { $left }
officer-data-left = { $hours } jam lagi
officer-data-over = lewat { $hours } jam
officer-data-correction = <b>Permintaan perbaikan data</b>: { $number }
officer-data-deletion = <b>Permintaan penghapusan data</b>: { $number }
officer-data-due = Jawab paling lambat { $due } ({ $left }).
officer-data-late = Batas 3×24 jam sudah lewat: { $due }. Mohon segera dijawab.
officer-data-goes = Bila disetujui, yang dihapus: { $goes }. Yang lain tetap disimpan.
officer-data-granted = Disetujui oleh { $name }, { $at }.
officer-data-declined = Ditolak oleh { $name }, { $at }.
officer-data-overtaken = Tidak diperlukan lagi sejak { $at }: data itu sudah dihapus atas permintaan pengadu.
officer-data-grant-ask = Setujui permintaan ini? Pengadu langsung diberi tahu.
officer-data-decline-ask = Apa alasannya? Tulislah dengan kata yang dapat dibaca pengadu.
officer-data-decline-preview = Jawaban yang dibaca pengadu
officer-data-button-grant = Setujui
officer-data-button-decline = Tolak
officer-data-button-grant-sure = Ya, setujui
officer-data-button-decline-sure = Ya, tolak

data-erasing =
    Masa simpan pengaduan <code>{ $number }</code> segera berakhir: { $years } tahun setelah ditutup.

    Mulai { $day }, nama, alamat, isi, dan berkasnya kami hapus. Nomor dan angkanya tetap ada untuk laporan.

    Bila masih memerlukan salinan, ketik /data_saya sebelum tanggal itu.
data-erased =
    Masa simpan pengaduan <code>{ $number }</code> sudah berakhir.

    Nama, alamat, isi, dan berkasnya sudah kami hapus. Terima kasih, Bapak/Ibu sudah membantu kami berbenah.
status-erased =
    <b>{ $number }</b>
    { $state }

    Masa simpannya sudah berakhir. Data pribadi dan isinya sudah kami hapus pada { $day }.

    Untuk menyampaikan pengaduan baru, ketik /lapor.

officer-flag-erased = data pribadi dihapus { $day } (masa simpan berakhir)
officer-event-erased = Data pribadi dihapus, masa simpan berakhir
officer-event-held = Ditahan dari penghapusan
officer-event-released = Tidak ditahan lagi dari penghapusan

operator-retention-years = Masa simpan { $years } tahun sejak pengaduan ditutup (retention_years)
operator-retention-erase = Pengaduan yang data pribadinya dihapus: { $count }
operator-retention-tell = Pengadu yang diberi tahu { $days } hari sebelumnya (retention_notice_days): { $count }
operator-retention-told = Sudah diberi tahu, menunggu harinya: { $count }
operator-retention-unarchived = Masanya sudah habis, tetapi belum ada dalam arsip tahunan (wadul archive): { $count }
operator-retention-held = Masanya sudah habis, tetapi ditahan (rencana, permintaan data, atau wadul retention --hold): { $count }
operator-retention-drafts = Draf yang tidak dilanjutkan { $days } hari (draft_days): { $count }
operator-retention-letters = Pesan yang sudah selesai, 90 hari: { $count }
operator-retention-set-aside = Pembaruan yang disisihkan, 90 hari: { $count }
operator-retention-updates = Nomor pembaruan, 3 hari: { $count }
operator-retention-denials = Percobaan yang ditolak, 365 hari: { $count }
operator-retention-words = Kata pencarian, 1 hari: { $count }
operator-retention-files = Berkas yang tidak terpakai lagi: { $count }
operator-retention-people = Akun tanpa data lain: { $count }
operator-retention-dry-run = Hanya dilihat, tidak ada yang berubah
operator-retention-hold-done = { $number } ditahan dari penghapusan
operator-retention-release-done = { $number } tidak ditahan lagi
operator-retention-hold-none = Tidak ada pengaduan { $number } yang datanya masih disimpan, atau keadaannya sudah begitu
