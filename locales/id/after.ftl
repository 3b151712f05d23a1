### Sesudah terkirim: kelengkapan, pesan yang menunggu, kabar yang tertinggal.

form-step-complete = Melengkapi <code>{ $number }</code>: langkah { $step } dari { $of }
form-before = Jawaban sebelumnya: { $answer }
form-review-complete = Sesudah dikirim, petugas memeriksanya, dan waktu kami berjalan lagi.

completion-kept =
    Baik, kami berhenti di sini. Jawaban untuk melengkapi <code>{ $number }</code> tetap tersimpan.

    Untuk melanjutkan, tekan <b>Lengkapi</b> paling lambat { $until }.
completion-deleted = Jawaban yang belum dikirim untuk <code>{ $number }</code> sudah dihapus. Untuk mulai lagi, tekan <b>Lengkapi</b>.

waiting-ask-one =
    Apakah pesan itu tambahan untuk <code>{ $number }</code>? Pesan yang menunggu: { $messages }.

    Bila belum dipilih dalam satu hari, pesan itu kami hapus.
waiting-ask-many =
    Pesan itu untuk pengaduan yang mana? Pesan yang menunggu: { $messages }.

    Bila belum dipilih dalam satu hari, pesan itu kami hapus.
waiting-case = { $number } · { $service }
waiting-dropped = Baik, pesan itu tidak kami simpan. Untuk menyampaikan pengaduan baru, ketik /lapor.
waiting-expired =
    Pesan Bapak/Ibu sudah menunggu satu hari, dan pengaduannya belum dipilih. Karena itu pesan tersebut kami hapus.

    Bila masih perlu, mohon kirim sekali lagi.
waiting-full = Sudah ada { $most } pesan yang menunggu, jadi pesan ini tidak tersimpan. Mohon pilih dulu pengaduannya.
waiting-gone = Pesan itu tidak menunggu lagi: sudah ditambahkan, atau sudah dihapus. Untuk melihat pengaduan, ketik /pengaduan_saya.
button-waiting-yes = Ya, tambahkan
button-waiting-no = Bukan, hapus saja

supplement-answered =
    Terima kasih, jawaban untuk <code>{ $number }</code> sudah kami terima. { $unit } sudah diberi tahu.

    Bila masih ada foto atau tulisan, kirimlah di sini. Bila sudah, tekan <b>Selesai menambah</b>.
supplement-words-full = Sudah ada { $most } tulisan tambahan untuk pengaduan ini, jadi tulisan ini tidak tersimpan. Bila penting, hubungi kami di { $phone }.

status-card =
    <b>{ $number }</b>
    { $state }

    { $times }

catch-up = Ada kabar yang belum sampai kepada Bapak/Ibu. Inilah keadaan sekarang:

officer-unreached-blocked = Pengadu belum dapat diberi tahu, karena bot diblokir: hubungi lewat telepon { $way }
officer-unreached-gone = Pengadu belum dapat diberi tahu, karena akunnya tidak aktif: hubungi lewat telepon { $way }
officer-unreached-refused = Satu kabar ditolak Telegram dan belum sampai: hubungi pengadu lewat telepon { $way }
officer-way-none = (nomornya tidak ada)
officer-way-desk = (melalui petugas pengaduan)
officer-undelivered = <b>Belum sampai kepada pengadu</b>
officer-earlier = (semula: { $answer })
officer-told-answered = Pertanyaan dijawab
