### Antarpetugas: undangan, peran, cuti.

staff-admins-only = Perintah ini hanya untuk admin. Ketik /bantuan untuk pilihan Bapak/Ibu.

staff-list = <b>Petugas</b> ({ $total }). Tekan satu nama untuk melihat atau mengubah perannya.
staff-list-row = <b>{ $name }</b>: { $roles }
staff-mark-suspended = nonaktif
staff-mark-away = cuti sampai { $until }
staff-button-invite = Undang petugas
staff-button-invitations = Undangan terbuka ({ $count })

staff-member = Tekan satu peran untuk menambah atau mencabutnya. Tanda ✓ berarti sudah dimiliki.
staff-member-suspended = Petugas ini nonaktif dan tidak dapat membaca apa pun. Perannya kembali bila diaktifkan.
staff-member-changes = <b>Perubahan terakhir</b>
staff-member-change = { $at } – { $what }, oleh { $by }
staff-member-settings = pengaturan server
staff-button-suspend = Nonaktifkan
staff-button-suspend-yes = Ya, nonaktifkan
staff-button-suspend-no = Tidak jadi
staff-button-admit = Aktifkan kembali
staff-button-list = Daftar petugas
staff-button-member = Buka halamannya
staff-suspend-ask =
    Nonaktifkan <b>{ $name }</b>? Sejak saat itu ia tidak dapat membaca pengaduan apa pun.

    Pengaduan yang ditanganinya dilepas, dan bidangnya diberi tahu.

staff-role-petugas = petugas pengaduan
staff-role-bidang = penangan di bidang
staff-role-pimpinan = pimpinan
staff-role-admin = admin
staff-handles = penangan di { $division }
staff-does-petugas = Menerima, mencatat, dan memeriksa pengaduan. Menjawab tingkat 1, dan meneruskan yang lain ke bidang.
staff-does-bidang = Menangani pengaduan yang diteruskan ke bidang, lalu mengirim tanggapan kepada pengadu.
staff-does-pimpinan = Menangani tingkat 3, memutus keberatan, dan mendapat kabar bila ada yang terlambat.
staff-does-admin = Mengurus petugas, undangan, hari libur, dan templat tanggapan.

staff-change-joined = menjadi { $role } lewat undangan
staff-change-given = peran { $role } ditambahkan
staff-change-taken = peran { $role } dicabut
staff-change-suspended = dinonaktifkan
staff-change-admitted = diaktifkan kembali

staff-told-greeting = Selamat datang, <b>{ $name }</b>! Bapak/Ibu petugas pada layanan pengaduan { $office }.
staff-told-joined = Selamat datang, <b>{ $name }</b>! Bapak/Ibu sekarang petugas pada layanan pengaduan { $office }.
staff-told-given = Peran Bapak/Ibu ditambah oleh admin. Peran sekarang:
staff-told-taken = Sebagian peran Bapak/Ibu dicabut oleh admin. Peran sekarang:
staff-told-admitted = Akses Bapak/Ibu sebagai petugas diaktifkan kembali. Peran sekarang:
staff-suspended =
    Akses Bapak/Ibu sebagai petugas dihentikan oleh admin.

    Layanan untuk warga tetap dapat dipakai. Untuk bertanya, hubungilah admin kantor.

staff-note-last-admin = Kantor memerlukan paling sedikit satu admin. Jadikan orang lain admin dahulu.
staff-note-last-role = Ini peran satu-satunya. Untuk menghentikan aksesnya, tekan <b>Nonaktifkan</b>.
staff-note-is-suspended = Petugas ini nonaktif. Aktifkan kembali dahulu, lalu ubah perannya.
staff-note-changed = Sudah disimpan. Yang bersangkutan diberi tahu.
staff-note-unchanged = Tidak ada yang berubah, karena keadaannya sudah begitu.
staff-note-day-does-not-fit = Tanggal itu belum cocok. Pilih hari ini atau sesudahnya, paling jauh { $days } hari.
staff-note-name-here = Nama itu belum dapat dipakai. Tulis nama lengkapnya, 3 sampai 100 huruf.

staff-ask-name =
    Siapa yang diundang? Tulis nama lengkapnya, seperti yang akan tercetak pada surat.

    Contoh: <i>Budi Santoso, S.Sos.</i>
staff-ask-role = Apa peran <b>{ $name }</b>?
staff-ask-divisions = Di bidang mana <b>{ $name }</b> menangani pengaduan? Pilih satu atau beberapa, lalu tekan <b>Lanjut</b>.
staff-ask-from = Mulai hari apa Bapak/Ibu cuti? Pilih, atau tulis misalnya <code>30 November</code>.
staff-ask-until = Sampai hari apa Bapak/Ibu cuti? Pilih, atau tulis misalnya <code>4 Desember</code>.
staff-ask-stand-in = Siapa yang menggantikan Bapak/Ibu?
staff-ask-note =
    Apa yang perlu diketahui <b>{ $stand_in }</b>? Catatan ini ikut pada setiap pengaduan yang diserahkan.

    Contoh: <i>Berkas lengkap, tinggal menunggu tanda tangan.</i>
staff-ask-sure =
    Cuti: <b>{ $period }</b>
    Pengganti: <b>{ $stand_in }</b>

    Pada hari pertama, pengaduan yang Bapak/Ibu tangani berpindah kepadanya. Apakah sudah benar?
staff-leave-note = Catatan
staff-choice-today = Hari ini, { $day }
staff-choice-tomorrow = Besok, { $day }
staff-button-sure = Simpan
staff-dropped = Baik, tidak jadi.

staff-invitation-made =
    Undangan untuk <b>{ $name }</b> sudah dibuat: { $roles }. Berlaku sampai { $until }, untuk satu kali pakai.

    Teruskan pesan di bawah ini hanya kepada yang bersangkutan. Siapa pun yang memegang tautannya dapat memakainya.
staff-invitation-link =
    Yth. { $name },

    Bapak/Ibu diundang sebagai { $roles } pada layanan pengaduan { $office }. Buka tautan ini, lalu tekan Mulai:

    https://t.me/{ $bot }?start=undangan_{ $code }

    Tautan berlaku sampai { $until } dan hanya dapat dipakai satu kali.
staff-invitation-own = Tautan ini untuk orang yang Bapak/Ibu undang. Teruskan kepadanya, karena tautan masih berlaku.
staff-invitation-revoked = Undangan untuk <b>{ $name }</b> sudah dicabut. Tautannya tidak dapat dipakai lagi.
staff-invitation-used =
    <b>{ $name }</b> sudah memakai undangan Bapak/Ibu sebagai { $roles }. Nama akun Telegram-nya: { $account }.

    Bukan orang yang dimaksud? Buka halamannya, lalu tekan <b>Nonaktifkan</b>.
staff-invitations = <b>Undangan terbuka</b>: belum dipakai dan masih berlaku.
staff-invitations-none = Tidak ada undangan yang masih terbuka.
staff-invitations-row = <b>{ $name }</b>: { $roles }, sampai { $until }
staff-button-revoke = Cabut undangan
staff-button-revoke-of = Cabut: { $name }

staff-nobody-stands-in = Belum ada rekan sebidang atau seperan yang dapat menggantikan. Mintalah admin mengundangnya, atau pilih hari lain lewat /cuti.
staff-leave =
    <b>Cuti Bapak/Ibu</b>
    { $period }
    Pengganti: { $stand_in }
staff-leave-planned = Pada hari pertama, pengaduan yang Bapak/Ibu tangani berpindah kepada pengganti.
staff-leave-under-way = Cuti sedang berjalan. Pengaduan baru untuk Bapak/Ibu diteruskan kepada pengganti.
staff-button-call-off = Batalkan cuti
staff-leave-begun = Cuti Bapak/Ibu dimulai, sampai { $until }. { $moved } pengaduan diserahkan kepada { $stand_in }.
staff-leave-begun-none = Cuti Bapak/Ibu dimulai, sampai { $until }. Tidak ada pengaduan yang diserahkan.
staff-stand-in-gone = <b>{ $stand_in }</b> tidak dapat lagi menggantikan Bapak/Ibu selama cuti. Batalkan cuti lewat /cuti, lalu pilih rekan lain.
staff-handed-over = Bapak/Ibu menggantikan <b>{ $person }</b>, yang cuti sampai { $until }. { $count } pengaduan sekarang di tangan Bapak/Ibu.
staff-handed-over-none = Bapak/Ibu menggantikan <b>{ $person }</b>, yang cuti sampai { $until }. Belum ada pengaduan yang diserahkan.
staff-leave-ended = Selamat bertugas kembali. Pengaduan yang diserahkan tetap ditangani { $stand_in }, sampai diserahkan kembali.
staff-leave-called-off = Cuti { $period } dibatalkan.
staff-period = { $from } sampai { $until }
staff-leave-called-off-under-way = Cuti diakhiri hari ini. Pengaduan yang sudah diserahkan tetap ditangani { $stand_in }, sampai diserahkan kembali.
staff-stand-in-free = <b>{ $person }</b> sudah bertugas kembali. Pengaduan yang diserahkan tetap Bapak/Ibu tangani, sampai diserahkan kembali.
