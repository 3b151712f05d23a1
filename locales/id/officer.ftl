### Yang dibaca petugas.

officer-new-case = <b>{ $kind } baru</b>
officer-card = <b>{ $kind }</b>
officer-card-head =
    <code>{ $number }</code> · { $state }
    Pelayanan: { $service }
    Terkirim: { $filed }
    Jatuh tempo: <b>{ $due }</b>
officer-card-level = Tingkat
officer-card-lead = Bidang
officer-card-beside = Bidang lain
officer-card-handler = Ditangani oleh
officer-card-respondents = Teradu
officer-card-outcome = Hasil
officer-card-stars = Penilaian
officer-card-channel = Kanal
officer-card-external = Nomor SP4N-LAPOR!
officer-card-merged = Digabung dengan
officer-card-missing = Belum lengkap
officer-card-task-done = selesai
officer-hidden = dirahasiakan
officer-flags = Tanda: { $flags }
officer-flag-overdue = terlambat
officer-flag-objected = ada keberatan
officer-flag-unfollowed = belum diikuti akun Telegram: hubungi lewat telepon
officer-flag-late = lebih dari { $days } hari sejak pelayanan
officer-flag-confidential = identitas dirahasiakan
officer-flag-about-officer = tentang petugas
officer-identity = <b>Pengadu</b>
officer-content = <b>Isi</b>
officer-additions = <b>Tambahan dari pengadu</b>
officer-timeline = <b>Riwayat</b>
officer-statement = SHA-256 pernyataan: <code>{ $hash }</code>
officer-button-files = Lihat bukti ({ $count })
officer-button-card = Buka kartu
officer-files = Bukti untuk <code>{ $number }</code>:
officer-files-none = Tidak ada berkas untuk <code>{ $number }</code>.
officer-file-location = { $number }. Lokasi: { $place }
officer-file-not-passed-on = Berkas ini belum dapat diteruskan: { $file }. Mohon coba lagi nanti lewat tombol <b>Lihat bukti</b>.
officer-list-more-than = lebih dari { $count }
officer-queue = <b>Antrean</b>: { $total } belum dicatat atau belum diteruskan, yang paling mendesak di atas.
officer-queue-empty = Antrean kosong. Tidak ada yang menunggu Bapak/Ibu.
officer-queue-row = { $number } · { $due }
officer-tasks = <b>Tugas</b>: { $total } pengaduan, yang terlambat di atas.
officer-tasks-empty = Tidak ada tugas saat ini. Terima kasih.
officer-task-row = { $number } · { $left }
officer-left-hours =
    { $hours ->
        [0] kurang dari satu jam kerja lagi
       *[other] { $hours } jam kerja lagi
    }
officer-left-days = { $days } hari kerja lagi
officer-left-late = terlambat sejak { $due }
officer-left-archive = selesai, menunggu diarsipkan
officer-left-paused = menunggu pengadu
officer-only = Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
officer-case-number-missing = Tulis nomor pengaduan di belakang perintah, misalnya <code>/kasus { $example }</code>.
officer-case-slip = Sepertinya ada angka yang tertukar atau terlewat pada nomor itu. Mohon periksa, lalu tulis lagi, misalnya <code>/kasus { $example }</code>.
officer-case-unknown = Tidak ada pengaduan dengan nomor itu. Tulislah misalnya <code>/kasus { $example }</code>.

### Tombol langkah petugas.

officer-do-record = Terima dan catat
officer-do-request-completion = Minta kelengkapan
officer-do-declare-complete = Nyatakan lengkap
officer-do-set-level = Tetapkan tingkat
officer-do-answer-directly = Jawab langsung
officer-do-distribute = Teruskan ke bidang
officer-do-claim = Ambil
officer-do-ask-citizen = Tanya pengadu
officer-do-note = Catatan internal
officer-do-transfer = Alihkan
officer-do-hand-back = Kembalikan ke petugas
officer-do-recall = Tarik kembali
officer-do-extend = Perpanjang
officer-do-respond = Kirim tanggapan
officer-do-finish-task = Tugas selesai
officer-do-uphold = Kabulkan keberatan
officer-do-dismiss = Tolak keberatan
officer-do-archive = Arsipkan
officer-do-plan-follow-up = Rencana tindak lanjut
officer-do-finish-plan = Rencana selesai
officer-do-refer = Bukan kewenangan
officer-do-merge = Gabungkan
officer-do-unmerge = Batalkan penggabungan
officer-do-name-respondent = Tetapkan teradu
officer-do-drop-respondent = Bukan teradu
officer-do-external-number = Nomor SP4N-LAPOR!
officer-do-hand-over = Serahkan

### Yang ditanyakan kepada petugas untuk satu langkah.

officer-ask-level = Tingkat berapa <code>{ $number }</code>? Tingkat 1 dijawab petugas pengaduan, tingkat 2 ditangani bidang, tingkat 3 ditangani pimpinan.
officer-ask-lead = Bidang mana yang menangani <code>{ $number }</code>?
officer-ask-transfer-lead = Ke bidang mana <code>{ $number }</code> dialihkan?
officer-ask-beside = Adakah bidang lain yang ikut membantu? Pilih satu atau beberapa, lalu tekan <b>Lanjut</b>. Bila tidak ada, tekan <b>Lewati</b>.
officer-ask-task =
    Apa tugas masing-masing bidang? Tulis dalam satu pesan, atau tekan <b>Lewati</b>.

    Contoh: <i>Sekretariat memeriksa buku agenda surat masuk.</i>
officer-ask-missing = Apa yang belum lengkap pada <code>{ $number }</code>? Pilih satu atau beberapa, lalu tekan <b>Lanjut</b>.
officer-ask-outcome = Apa hasil penanganan <code>{ $number }</code>?
officer-ask-answer =
    Apa tanggapan untuk pengadu <code>{ $number }</code>? Tulis dalam satu pesan. Pengadu membacanya kata demi kata.

    Contoh: <i>Surat rekomendasi Bapak/Ibu sudah terbit dan dapat diambil di loket.</i>
officer-ask-proof =
    { $files ->
        [0] Bukti apa yang disertakan untuk pengadu? Kirim foto atau dokumen.
       *[other] Sudah ada { $files } berkas. Bila sudah cukup, tekan <b>Lanjut</b>.
    }
officer-ask-question =
    Apa yang ingin ditanyakan kepada pengadu <code>{ $number }</code>?

    Contoh: <i>Tanggal berapa berkas diserahkan di loket?</i>
officer-ask-note =
    Apa catatan internal untuk <code>{ $number }</code>? Tulis dalam satu pesan. Pengadu tidak pernah membacanya.

    Contoh: <i>Berkas asli ada di Subbagian Umum.</i>
officer-ask-reason =
    Apa alasannya? Tulis dalam satu pesan.

    Contoh: <i>Urusan ini lebih tepat ditangani bidang lain.</i>
officer-ask-extend-reason =
    Mengapa <code>{ $number }</code> memerlukan waktu lebih lama? Tulis dalam satu pesan. Pengadu membacanya.

    Contoh: <i>Berkas asli masih diperiksa bersama instansi lain.</i>
officer-ask-uphold-reason =
    Mengapa keberatan untuk <code>{ $number }</code> dikabulkan? Tulis dalam satu pesan. Pengadu membacanya.

    Contoh: <i>Tanggapan pertama belum memeriksa tanda terima berkas.</i>
officer-ask-dismiss-reason =
    Mengapa keberatan untuk <code>{ $number }</code> tidak dikabulkan? Tulis dalam satu pesan. Pengadu membacanya.

    Contoh: <i>Surat sudah terbit sesuai permohonan, dan tanggalnya sudah kami periksa kembali.</i>
officer-ask-refer-reason =
    Mengapa <code>{ $number }</code> bukan kewenangan kantor ini? Tulis dalam satu pesan. Pengadu membacanya.

    Contoh: <i>Penerbitan KTP ditangani dinas kependudukan.</i>
officer-ask-request-completion-reason =
    Adakah penjelasan tentang yang belum lengkap? Tulis dalam satu pesan, atau tekan <b>Lewati</b>. Pengadu membacanya.

    Contoh: <i>Alamat belum memuat RT dan RW.</i>
officer-ask-until = Paling lambat kapan? Pilih salah satu tanggal, atau tulis misalnya <code>30 November</code>.
officer-ask-extend-until = Sampai kapan janji untuk <code>{ $number }</code> diperpanjang? Pilih salah satu tanggal, atau tulis misalnya <code>30 November</code>.
officer-ask-recipient =
    Ke instansi mana <code>{ $number }</code> diteruskan?

    Contoh: <i>Dinas Kependudukan dan Pencatatan Sipil Kabupaten Pasuruan</i>
officer-ask-target = Dengan nomor berapa <code>{ $number }</code> digabung? Tulis nomornya, misalnya <code>{ $example }</code>.
officer-ask-plan =
    Apa yang akan diperbaiki setelah <code>{ $number }</code>? Tulis dalam satu pesan.

    Contoh: <i>Jadwal pengambilan surat dipasang di loket.</i>
officer-ask-owner = Siapa yang mengerjakannya?
officer-ask-hand-over-owner = Kepada siapa <code>{ $number }</code> diserahkan?
officer-ask-which = Rencana mana yang sudah selesai?
officer-ask-evidence =
    Apa yang sudah dikerjakan, dan apa buktinya? Tulis dalam satu pesan.

    Contoh: <i>Jadwal sudah dipasang di loket, fotonya ada di grup kantor.</i>
officer-ask-respondent = Siapa yang diadukan pada <code>{ $number }</code>? Yang dipilih tidak dapat membaca pengaduan ini lagi.
officer-ask-drop-respondent-respondent = Siapa yang ternyata bukan teradu pada <code>{ $number }</code>? Sesudahnya, yang dipilih dapat membaca pengaduan ini menurut perannya.
officer-ask-drop-respondent-reason =
    Mengapa ia bukan teradu pada <code>{ $number }</code>? Tulis dalam satu pesan. Pengadu tidak membacanya.

    Contoh: <i>Yang dimaksud petugas lain dengan nama depan yang sama.</i>
officer-ask-external-number = Berapa nomor <code>{ $number }</code> di SP4N-LAPOR!? Contoh: <code>8123456</code>
officer-ask-hand-over-note =
    Apa yang perlu diketahui rekan yang melanjutkan <code>{ $number }</code>?

    Contoh: <i>Berkas lengkap, tinggal menunggu tanda tangan.</i>

officer-move-preview =
    <b>{ $step }</b> · <code>{ $number }</code>

    Mohon diperiksa sekali lagi. Inilah yang dibaca pengadu:
officer-move-preview-plain =
    <b>{ $step }</b> · <code>{ $number }</code>

    Mohon diperiksa sekali lagi. Sesudahnya pengadu diberi tahu begini:
officer-move-preview-unfollowed =
    <b>{ $step }</b> · <code>{ $number }</code>

    Mohon diperiksa sekali lagi. Belum ada akun Telegram yang mengikuti pengaduan ini. Mohon sampaikan sendiri kepada pengadu lewat telepon atau surat:
officer-move-files = Berkas yang disertakan: { $files }
officer-move-send = Kirim
officer-move-confirm = Ya, lakukan
officer-move-rewrite = Tulis ulang
officer-move-held =
    <b>{ $step }</b> · <code>{ $number }</code>

    Dikirim dalam 30 detik. Bila tidak jadi, tekan <b>Batalkan</b> sebelum itu.
officer-move-take-back = Batalkan
officer-move-need-level = Tingkat
officer-move-need-lead = Bidang
officer-move-need-beside = Bidang lain
officer-move-need-task = Tugas
officer-move-need-missing = Belum lengkap
officer-move-need-outcome = Hasil
officer-move-need-answer = Tanggapan
officer-move-need-question = Pertanyaan
officer-move-need-note = Catatan internal
officer-move-need-reason = Alasan
officer-move-need-until = Sampai
officer-move-need-recipient = Yang berwenang
officer-move-need-target = Digabung dengan
officer-move-need-stars = Penilaian
officer-move-need-thanks = Pesan pengadu
officer-move-need-plan = Rencana
officer-move-need-owner = Penanggung jawab
officer-move-need-which = Rencana
officer-move-need-evidence = Yang dikerjakan
officer-move-need-respondent = Teradu
officer-move-need-external-number = Nomor SP4N-LAPOR!

### Kabar setiap langkah kepada petugas.

officer-told-head = { $what }: <code>{ $number }</code>, oleh { $by }.
officer-told-by-citizen = pengadu
officer-told-by-clock = sistem
officer-told-passed = { $what }: <code>{ $number }</code>. Pengaduan ini tidak lagi ada pada Bapak/Ibu.
officer-told-state = Keadaan: { $state }. Jatuh tempo: { $due }.
officer-told-closed = Keadaan: { $state }.
officer-told-supplement = Tulisan atau berkas ditambahkan
officer-told-withdraw = Dicabut
officer-told-restore = Pencabutan dibatalkan
officer-told-complete = Kelengkapan diterima
officer-told-confirm = Dinyatakan selesai
officer-told-rate = Dinilai
officer-told-object = Keberatan diajukan
officer-told-nudge = Ditagih karena terlambat
officer-told-record = Diterima dan dicatat
officer-told-request-completion = Kelengkapan diminta
officer-told-declare-complete = Dinyatakan lengkap
officer-told-set-level = Tingkat ditetapkan
officer-told-answer-directly = Ditanggapi
officer-told-distribute = Diteruskan ke bidang
officer-told-claim = Diambil
officer-told-ask-citizen = Pertanyaan kepada pengadu
officer-told-note = Catatan internal
officer-told-transfer = Dialihkan
officer-told-hand-back = Dikembalikan kepada petugas
officer-told-recall = Ditarik kembali dari bidang
officer-told-extend = Diperpanjang
officer-told-respond = Ditanggapi
officer-told-finish-task = Tugas bidang selesai
officer-told-uphold = Keberatan dikabulkan
officer-told-dismiss = Keberatan tidak dikabulkan
officer-told-archive = Diarsipkan
officer-told-plan-follow-up = Rencana tindak lanjut dibuat
officer-told-finish-plan = Rencana tindak lanjut selesai
officer-told-refer = Bukan kewenangan
officer-told-merge = Digabung
officer-told-unmerge = Penggabungan dibatalkan
officer-told-name-respondent = Teradu ditetapkan
officer-told-drop-respondent = Bukan teradu
officer-told-external-number = Nomor SP4N-LAPOR! dicatat
officer-told-hand-over = Diserahkan
officer-told-release = Dilepas, belum ada yang menangani
officer-told-lapse = Dianggap dicabut
officer-told-expire = Diarsipkan karena belum ada jawaban
officer-told-reschedule = Jatuh tempo mengikuti kalender

officer-state-awaiting-completion = Menunggu kelengkapan dari pengadu
officer-state-responded = Sudah ditanggapi, menunggu konfirmasi pengadu

officer-event-filed = Terkirim
officer-event-note = Catatan internal
officer-event-finish-task = Tugas bidang selesai
officer-event-plan-follow-up = Rencana tindak lanjut dibuat
officer-event-finish-plan = Rencana tindak lanjut selesai
officer-event-pass-plan = Rencana tindak lanjut diserahkan kepada rekan
officer-event-name-respondent = Teradu ditetapkan
officer-event-drop-respondent = Dinyatakan bukan teradu
officer-event-external-number = Nomor SP4N-LAPOR! dicatat
officer-event-hand-over = Diserahkan kepada rekan
officer-event-release = Dilepas, belum ada yang menangani


operator-set-aside =
    Satu pesan tidak dapat diolah dan disisihkan.
    Nomor: { $update }
    Sebab: { $reason }

### Tanda tangan petugas pada surat.

officer-signature-ask =
    Mohon kirim foto tanda tangan Bapak/Ibu: tinta gelap di atas kertas putih, dipotong rapat.

    Tanda tangan itu dipakai pada tanda terima, lembar disposisi, dan surat tanggapan sesudah ini. Tanpa itu, tempatnya dibiarkan kosong untuk ditandatangani.
officer-signature-again = Itu bukan foto yang dapat dipakai. Kirimlah satu foto, atau dokumen PNG atau JPEG paling besar 2 MB.
officer-signature-kept = Tanda tangan sudah tersimpan, dan dipakai pada surat sesudah ini.
officer-signature-remove = Hapus tanda tangan
officer-signature-removed = Tanda tangan sudah dihapus. Surat yang sudah terbit tetap seperti semula.
