### Teks ditulis sebagai HTML Telegram: tulis `&amp;` `&lt;` `&gt;` untuk tanda itu sendiri. Isian disandikan sendiri.
###
### Baris lanjutan diberi takuk; takuk bersama hilang, ganti baris dan baris kosong tetap. Baris tidak boleh diawali
### `[`, `*`, `.` atau `}`: tulis {"["}. Nada: sopan, "Bapak/Ibu", kalimat paling panjang 20 kata, satu pertanyaan
### setiap pesan.

greeting =
    Selamat datang di layanan pengaduan <b>{ $office }</b>.

    Lewat percakapan ini Bapak/Ibu dapat menyampaikan pengaduan tentang pelayanan kami. Kami akan bertanya satu per satu.

    Layanan ini <b>tidak dipungut biaya</b>. Pengaduan ditanggapi paling lama { $days } hari kerja.

    Silakan pilih salah satu tombol.

help-idle =
    Yang dapat Bapak/Ibu lakukan di sini:

    /lapor – menyampaikan pengaduan
    /status – menanyakan status pengaduan dengan nomornya
    /pengaduan_saya – daftar pengaduan Bapak/Ibu
    /verifikasi – memeriksa keaslian dokumen dengan kodenya
    /info – alamat, jam layanan, dan kanal lain
    /data_saya – salinan data Bapak/Ibu
    /bahasa – mengganti bahasa

    Keadaan darurat? Telepon { $emergency }.

help-question =
    <b>Bantuan untuk pertanyaan ini</b>

    { $hint }

    /batal – berhenti dulu; yang sudah dijawab tetap tersimpan
    Tombol <b>Kembali</b> – ke pertanyaan sebelumnya

help-officer = <b>Untuk petugas</b>

hint-consent = Bacalah pemberitahuan di atas. Tekan <b>Setuju dan lanjut</b> untuk mulai. Tanpa persetujuan, tidak ada jawaban yang kami simpan.
hint-choice = Tekan salah satu tombol, atau ketik tulisan pada tombol itu.
hint-text = Tulis dengan kata-kata Bapak/Ibu sendiri. Boleh dalam beberapa pesan, lalu tekan <b>Lanjut</b>.
hint-line = Tulis jawabannya dalam satu pesan.
hint-phone = Tekan <b>Kirim nomor saya</b>, atau ketik nomornya. Boleh juga tekan <b>Lewati</b>.
hint-date = Tulis tanggalnya, misalnya <code>12/11/2026</code>, <code>12 November</code>, <code>kemarin</code>, atau <code>3 hari lalu</code>.
hint-rupiah = Tulis jumlahnya, misalnya <code>1.250.000</code>, <code>Rp1,2 juta</code>, atau <code>500rb</code>.
hint-place = Tekan nama tempat, ketik nama tempat, atau kirim lokasi lewat ikon klip kertas.
hint-files = Kirim foto, dokumen, video, atau pesan suara. Pakailah ikon klip kertas. Paling besar { $limit } MB setiap berkas.
hint-review = Baca kembali semuanya. Tombol <b>Ubah</b> membuka satu jawaban, lalu langsung kembali ke sini.
hint-signature = Tekan <b>Tanda tangani di layar</b> bila tombol itu ada. Boleh juga mengetik nama lengkap Bapak/Ibu, sama seperti yang sudah diisi, atau mengirim foto tanda tangan.

language-ask = Bahasa apa yang ingin Bapak/Ibu pakai?
language-name = Bahasa Indonesia
language-set = Baik, kami memakai bahasa Indonesia.

button-file = Sampaikan pengaduan
button-status = Cek status
button-info = Info layanan
button-information = Permintaan informasi
button-aspiration = Aspirasi atau saran
button-continue = Lanjutkan draf
button-start-over = Hapus dan mulai baru
button-delete-draft = Hapus draf
button-see-status = Lihat status
button-supplement-done = Selesai menambah
button-withdraw-yes = Ya, cabut
button-withdraw-no = Tidak jadi
function-petugas = petugas pengaduan
function-pimpinan = pimpinan

button-next = Lanjut
button-skip = Lewati
button-drop = Batal
button-older = Berikutnya
button-newer = Sebelumnya

emergency =
    Keadaan darurat? Segera telepon <b>{ $number }</b>. Nomor itu bebas pulsa, siang dan malam.

    Percakapan ini tidak dipantau setiap saat.

draft-offer =
    Bapak/Ibu masih punya { $present } yang belum selesai (langkah { $step } dari { $of }).

    Apakah Bapak/Ibu ingin melanjutkannya, atau menghapusnya dan memulai { $wanted } yang baru?

draft-kept =
    Baik, kami berhenti di sini. Semua jawaban tetap tersimpan selama { $days } hari.

    Untuk melanjutkan, ketik /lapor. Untuk menghapusnya, ketik /lapor lalu tekan <b>Hapus dan mulai baru</b>.

draft-deleted = Draf sudah dihapus. Untuk memulai lagi, ketik /lapor.

draft-declined =
    Baik. Tidak ada jawaban yang kami simpan.

    Bapak/Ibu tetap dapat mengadu lewat surat, lewat SP4N-LAPOR!, atau langsung di kantor. Alamatnya ada di /info.

draft-reminder =
    Draf Bapak/Ibu belum selesai: langkah { $step } dari { $of }.

    Draf tersimpan sampai { $until }. Apakah Bapak/Ibu ingin melanjutkannya?

draft-expired = Draf Bapak/Ibu sudah lama tidak dilanjutkan, jadi kami hapus. Untuk memulai lagi, ketik /lapor.

dropped = Baik, tidak jadi. Ketik /bantuan untuk melihat pilihan sekarang.

nothing-to-cancel = Tidak ada yang sedang diisi atau ditanyakan. Untuk mengadu, ketik /lapor; untuk pilihan lain, /bantuan.

old-button = Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.

slow-down =
    Pesan Bapak/Ibu datang terlalu cepat, sehingga yang terakhir belum kami baca.

    Mohon tunggu satu menit, lalu kirim lagi yang belum kami jawab. Yang sudah kami jawab tidak hilang.

busy =
    Layanan ini sedang ramai: banyak orang mulai mengisi pada saat yang sama.

    Mohon ketik /lapor lagi mulai pukul { $until }. Yang sudah terkirim atau tersimpan tidak hilang, dan /status tetap dapat dipakai.

too-many-open =
    Bapak/Ibu masih mempunyai { $most } pengaduan yang sedang kami tangani. Itu jumlah terbanyak untuk satu orang.

    Bila ini tentang hal yang sama, mohon tambahkan ke pengaduan yang sudah ada: /pengaduan_saya. Hal lain tetap dapat disampaikan di loket, lewat surat, atau lewat SP4N-LAPOR!. Alamatnya ada di /info.

not-for-me =
    Terima kasih. Jenis pesan itu belum dapat kami baca.

    Mohon tulis dengan kata-kata, atau kirim foto, dokumen, video, atau pesan suara.

not-understood =
    Pesan ini belum kami kaitkan dengan pengaduan mana pun.

    Ketik /lapor untuk mengadu, /status untuk menanyakan pengaduan, atau /bantuan untuk pilihan lain.

file-of-old-draft = Berkas ini bagian dari draf yang sudah dihapus, jadi tidak kami simpan. Bila masih diperlukan, mohon kirim sekali lagi.

file-not-kept =
    Ada berkas dari Bapak/Ibu yang tidak dapat kami ambil dari Telegram, jadi tidak tersimpan.

    Mohon kirim sekali lagi di formulir. Untuk pengaduan yang sudah terkirim, buka /pengaduan_saya lalu tekan <b>Tambah bukti</b>.

invitation-unknown = Undangan ini tidak dikenal atau sudah tidak berlaku. Mintalah undangan baru kepada admin kantor.

send-again =
    Maaf, isi pesan tadi tidak sampai kepada kami dengan utuh.

    Mohon dikirim sekali lagi sebagai tulisan biasa, foto, atau dokumen.

broken =
    Maaf, ada gangguan di pihak kami. Pesan Bapak/Ibu sudah kami simpan dan petugas teknis sudah diberi tahu.

    Mohon coba lagi beberapa saat kemudian. Bila masih terganggu, sebutkan nomor { $reference } kepada kantor.
