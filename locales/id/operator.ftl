### Yang dibaca operator pada `wadul check`.

operator-check-settings = Pengaturan terbaca.
operator-check-settings-wrong = Pengaturan belum benar: { $why }. Perbaiki, lalu jalankan wadul check lagi.
operator-check-office = Profil kantor terbaca: { $name }.
operator-check-office-wrong = Profil kantor belum benar: { $why }. Perbaiki berkas yang disebut WADUL_OFFICE.
operator-check-database = Basis data dapat dibuka dan ditulis ({ $engine }).
operator-check-database-wrong = Basis data tidak dapat dipakai: { $why }. Periksa WADUL_DATABASE_URL dan hak tulis foldernya.
operator-check-encrypted = Teks dan berkas pengaduan dienkripsi dengan kunci { $key }, kecuali kata untuk pencarian: pakai juga disk terenkripsi. Simpan kunci itu di tempat lain pula.
operator-check-not-encrypted = Teks dan berkas pengaduan tidak dienkripsi oleh program. Pakai disk terenkripsi, atau pasang WADUL_DATA_KEY.
operator-check-key-wrong = Kunci enkripsi tidak dapat dipakai: { $why }
operator-check-token = Token diterima Telegram: @{ $name }.
operator-check-token-wrong = Token tidak diterima: { $why }. Salin lagi token dari @BotFather ke WADUL_TELEGRAM_TOKEN.
operator-check-telegram-away = Belum ada sambungan ke Telegram: { $why }. Periksa jaringan dan WADUL_TELEGRAM_API_URL.
operator-check-clock = Jam mesin ini tepat (selisih { $seconds } detik).
operator-check-clock-wrong = Jam mesin ini meleset { $seconds } detik. Nyalakan penyelarasan waktu (NTP); tenggat dihitung dengan jam ini.
operator-check-clock-unknown = Jam mesin ini tidak dapat dibandingkan, karena Telegram tidak tersambung.
operator-check-disk = Ruang disk cukup: { $free } MB.
operator-check-disk-wrong = Ruang disk tinggal { $free } MB. Kosongkan disk sampai paling sedikit { $needed } MB.
operator-check-rights = Folder bukti dapat ditulis: { $folder }.
operator-check-rights-wrong = Folder bukti { $folder } tidak dapat ditulis: { $why }. Beri hak tulis kepada pengguna program ini.
operator-check-admins = Admin dan petugas dari pengaturan: { $count }.
operator-check-admin-away = Admin { $id } belum dapat menerima pesan. Mintalah membuka percakapan dengan bot ini lalu menekan Mulai.
operator-check-admins-none = Belum ada admin. Isi WADUL_ADMINS dengan nomor akun Telegram petugas; tanpa itu tidak ada yang menerima pengaduan.
operator-check-webhook = Pembaruan datang lewat webhook: { $url }/telegram.
operator-check-webhook-wrong = Alamat webhook { $url } bukan https; Telegram hanya memakai https. Ubah WADUL_WEBHOOK_URL.
operator-check-polling = Pembaruan diambil dengan long polling; tidak perlu alamat publik.
operator-check-calendar = Kalender libur tahun { $year } ada.
operator-check-calendar-wrong = Kalender libur tahun { $year } belum ada, sehingga tenggat bisa keliru. Tambahkan [days_off.{ $year }] pada profil kantor.

### Yang dibaca pada `wadul verify`.

operator-verify-genuine = Dokumen ini asli dan tidak berubah: { $paper } nomor { $number }, { $dated }. Kode { $code }. Kunci { $key }.
operator-verify-changed = Dokumen ini tidak asli: isinya berubah sesudah ditandatangani. Mintalah dokumen itu sekali lagi dari kantor.
operator-verify-unsealed = Berkas ini tidak bertanda tangan program ini, jadi tidak dapat dinyatakan asli. Pakailah berkas PDF yang dikirim bot; hasil pindai atau foto diperiksa dengan /verifikasi.
operator-verify-unknown-key = Dokumen ini ditandatangani dengan kunci { $key }, yang tidak dikenal di sini. Mintalah kunci publik kantor yang menerbitkannya.

### Uji mandiri: satu pengaduan tiruan menempuh seluruh jalan.

operator-selftest-good = Uji mandiri berhasil dalam { $seconds } detik.
operator-selftest-failed = Uji mandiri gagal pada langkah “{ $stage }” setelah { $seconds } detik. Sebab: { $why }. Mohon pengelola program memeriksa log.
operator-selftest-nobody = Uji mandiri tidak dimulai: tidak ada program yang bekerja pada basis data ini. Jalankan wadul run, lalu ulangi.
operator-selftest-endless = Uji mandiri belum selesai. Hasilnya akan dikirim kepada admin di Telegram.
operator-stage-form = mengisi dan mengirim formulir
operator-stage-record = menerima dan mencatat
operator-stage-level = menetapkan tingkat
operator-stage-answer = menanggapi
operator-stage-confirm = konfirmasi warga
operator-stage-archive = mengarsipkan
operator-stage-letters = menyusun pesan keluar
operator-stage-trail = memeriksa jejak

### `wadul status`: keadaan program sekarang.

operator-status-not-asked = Program yang berjalan tidak ditanya, karena WADUL_METRICS_LISTEN kosong.
operator-status-ready = Program berjalan dan siap bekerja.
operator-status-not-ready = Program berjalan, tetapi belum siap: { $why }. Periksa lognya.
operator-status-silent = Program tidak menjawab di { $address }. Jalankan wadul run, atau periksa layanannya.
operator-status-database = Basis data menjawab ({ $engine }).
operator-status-outbox-empty = Tidak ada pesan yang menunggu dikirim.
operator-status-outbox = Pesan yang menunggu dikirim: { $count }. Yang tertua { $minutes } menit.
operator-status-outbox-stuck = Pesan yang menunggu dikirim: { $count }. Yang tertua { $minutes } menit, dan tidak ada yang terkirim. Periksa jaringan ke Telegram.
operator-status-set-aside = Pesan yang disisihkan karena tidak dapat diolah, dalam 90 hari: { $count }.
operator-status-evidence = Berkas bukti yang belum diambil dari Telegram: { $count }.
operator-status-cases = Pengaduan yang menunggu tanggapan kantor: { $count }. Yang lewat tenggat: { $late }.
operator-status-no-selftest = Uji mandiri belum pernah dijalankan. Jalankan wadul selftest.
operator-status-selftest = { $moment }: { $report }
