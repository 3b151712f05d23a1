### Pengaduan yang datang lewat jalan lain: formulir petugas, bukti pencatatan, dan yang dibaca pengadu saat mengikutinya.

form-channel-name = Kanal
form-lapor-number-name = Nomor SP4N-LAPOR!
form-received-name = Diterima kantor
form-signed-name = Tanda tangan
form-letter-name = Surat

form-note-late-when-received = Saat diterima, pelayanan itu sudah lebih dari { $late } hari yang lalu. Pengaduan tetap dicatat, dengan tanda.
form-note-after-received = Tanggal pelayanan itu sesudah tanggal pengaduan diterima. Mohon periksa keduanya.

event-follow = Diikuti lewat Telegram
button-follow = Ikuti pengaduan ini
case-followed =
    <code>{ $number }</code> sekarang diikuti dari akun ini. Keadaannya: { $state }.

    Setiap langkah kami beritahukan di sini. Salinan data Bapak/Ibu ada di /data_saya.
follow-refused = Pengaduan itu tidak dapat diikuti dari akun ini. Statusnya tetap dapat ditanyakan dengan nomor dan kodenya.

officer-form-channel-ask = Lewat mana pengaduan ini datang?
officer-form-channel-option-letter = Surat
officer-form-channel-option-counter = Loket
officer-form-channel-option-phone = Telepon
officer-form-channel-option-lapor = SP4N-LAPOR!
officer-form-lapor-number-ask =
    Berapa nomornya di SP4N-LAPOR!?

    Contoh: <i>8123456</i>
officer-form-received-ask =
    Kapan pengaduan ini diterima kantor? Janji tanggapan dihitung dari tanggal itu.

    Contoh: <i>12/11/2026</i>, <i>12 November</i>, atau <i>3 hari lalu</i>
officer-form-received-option-today = Hari ini
officer-form-received-option-yesterday = Kemarin
officer-form-capacity-ask = Pengaduan ini untuk siapa?
officer-form-capacity-option-self = Pengadu sendiri
officer-form-capacity-option-proxy = Pengadu mewakili orang lain
officer-form-represented-ask =
    Siapa nama lengkap orang yang diwakili pengadu?

    Contoh: <i>Sumarni binti Karto</i>
officer-form-mandate-ask =
    Mohon kirim foto atau dokumen surat kuasanya.

    Contoh: foto surat kuasa yang sudah ditandatangani. Bila sudah terkirim, tekan <b>Lanjut</b>.
officer-form-full-name-ask =
    Siapa nama lengkap pengadu?

    Contoh: <i>Siti Aminah</i>
officer-form-address-ask =
    Di mana alamat lengkap pengadu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

    Contoh: <i>Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil</i>
officer-form-phone-ask =
    Berapa nomor telepon pengadu? Tanpa akun Telegram, hanya lewat nomor ini ia dapat dihubungi.

    Contoh: <i>0812 3456 7890</i>. Boleh dilewati.
officer-form-service-ask = Pelayanan mana yang diadukan?
officer-form-service-date-ask =
    Kapan pengadu menerima pelayanan itu?

    Contoh: <i>12/11/2026</i>, <i>12 November</i>, <i>Senin lalu</i>, atau <i>3 hari lalu</i>
officer-form-issue-ask =
    Apa yang tidak sesuai dalam pelayanan itu? Tuliskan seperti yang disampaikan pengadu.

    Contoh: <i>Surat rekomendasi penelitian belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.</i>

    Boleh ditulis dalam beberapa pesan. Bila sudah, tekan <b>Lanjut</b>.
officer-form-loss-kind-ask = Kerugian apa yang dialami pengadu?
officer-form-loss-ask =
    Apa kerugian itu? Tuliskan seperti yang disampaikan pengadu.

    Contoh: <i>Tiga kali datang dari Tosari: ongkos Rp150.000 dan tiga hari tidak bekerja.</i>
officer-form-damages-ask =
    Berapa ganti rugi yang diminta pengadu?

    Contoh: <i>1.250.000</i>, <i>Rp1,2 juta</i>, atau <i>500rb</i>
officer-form-resolution-ask =
    Penyelesaian apa yang diharapkan pengadu?

    Contoh: <i>Surat rekomendasi diterbitkan minggu ini.</i>
officer-form-about-officer-ask = Apakah pengadu mengadukan seorang petugas tertentu?
officer-form-officer-ask =
    Siapa nama petugas itu, atau di loket mana ia bertugas?

    Contoh: <i>petugas loket 2</i>

    Petugas dan unit itu tidak akan menangani pengaduan ini.
officer-form-place-ask =
    Dari mana pengadu menyampaikan pengaduan ini?

    Tekan tombol, atau ketik nama tempat. Contoh: <i>Gempol</i>
officer-form-signed-ask = Apakah pengadu menandatangani pengaduan ini?
officer-form-signed-option-signed = Ditandatangani di kertas
officer-form-signed-option-unsigned = Belum ditandatangani
officer-form-signed-option-oral = Disampaikan lisan
officer-form-letter-ask =
    Mohon kirim foto suratnya, semua halaman.

    Contoh: foto surat dengan tanda tangannya. Bila sudah terkirim, tekan <b>Lanjut</b>.
officer-form-evidence-ask =
    Apakah ada bukti dari pengadu? Kirim foto atau dokumen, paling banyak { $most } berkas.

    Contoh: foto tanda terima berkas. Bila sudah cukup, tekan <b>Lanjut</b>. Bila tidak ada, tekan <b>Lewati</b>.
officer-form-confidential-ask = Siapa yang boleh mengetahui identitas pengadu?
officer-form-confidential-option-open = Petugas dan bidang
officer-form-confidential-option-secret = Rahasiakan identitas pengadu
officer-form-review-ask =
    <b>Mohon diperiksa kembali</b>

    Mohon sampaikan kepada pengadu bahwa datanya disimpan { $years } tahun setelah diarsipkan. Ia berhak meminta salinan, perbaikan, dan penghapusan.
officer-form-sees-secret = Identitas pengadu hanya dapat dibaca petugas pengaduan dan pimpinan. Bidang hanya melihat tulisan “dirahasiakan”.
officer-form-due = Dihitung dari tanggal diterima, janji tanggapannya paling lambat { $due }.
officer-form-button-record = Catat

officer-register-kept = Baik, kami berhenti di sini. Isian tetap tersimpan selama { $days } hari. Untuk melanjutkan, ketik /catat.
officer-register-offer =
    Masih ada isian pencatatan yang belum selesai (langkah { $step } dari { $of }).

    Apakah isian itu dilanjutkan, atau dihapus untuk mencatat pengaduan lain?
officer-register-deleted = Isian sudah dihapus. Untuk mencatat pengaduan, ketik /catat.
officer-registered =
    <b>Pengaduan sudah dicatat.</b>

    Nomor: <code>{ $number }</code>
    Kode akses: <code>{ $code }</code>
    Janji tanggapan: paling lambat <b>{ $due }</b>.

    Mohon serahkan berkas ini kepada pengadu; nomor dan kodenya tertulis di dalamnya. Dengan keduanya, pengadu dapat mengikuti pengaduan ini lewat Telegram.
officer-promise-passed = { $due } (sudah lewat; kami tetap menyelesaikannya)
officer-registered-about-reader =
    Pengaduan sudah masuk. Karena yang diadukan adalah Bapak/Ibu atau bidang Bapak/Ibu, pimpinan yang menanganinya.

    Pimpinan menyerahkan nomor dan bukti pencatatan kepada pengadu.

officer-paper-file = pencatatan-{ $number }.pdf
officer-paper-title = BUKTI PENCATATAN
officer-paper-link = Tautan
officer-paper-received = Diterima kantor
officer-paper-recorded-by = Dicatat oleh
officer-paper-follow = Untuk mengikuti lewat Telegram: buka tautan itu, tekan Mulai, lalu ketik kode aksesnya. Sesudah itu tekan “Ikuti pengaduan ini”.

officer-button-lapor = Teks SP4N-LAPOR!
officer-lapor =
    <b>Teks untuk SP4N-LAPOR!</b> · <code>{ $number }</code>

    Sentuh setiap bagian untuk menyalinnya, lalu tempelkan di SP4N-LAPOR!. Sesudah itu simpan nomornya lewat <b>Nomor SP4N-LAPOR!</b>.
officer-lapor-confidential = Pengaduan ini <b>rahasia</b>: pilih Rahasia. Nama yang kami kenali sudah kami samarkan; mohon baca sekali lagi isinya, termasuk alamat, sebelum mengirim.
officer-lapor-class = Klasifikasi
officer-lapor-title = Judul
officer-lapor-content = Isi
officer-lapor-date = Tanggal kejadian
officer-lapor-place = Lokasi
officer-lapor-agency = Instansi tujuan
officer-lapor-category = Kategori
officer-lapor-files = Lampiran
officer-lapor-anonymous = Anonim
officer-lapor-secret = Rahasia
officer-lapor-reporter = Nama pelapor
officer-lapor-yes = Ya
officer-lapor-no = Tidak
officer-lapor-none = tidak ada
officer-lapor-hidden = (dirahasiakan)
