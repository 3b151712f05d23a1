### Pertanyaan formulir. `form-<kunci>-ask` pertanyaan dengan contoh, `-name` nama pendek, `-option-<pilihan>` tombol.

form-step = Langkah { $step } dari { $of }
form-current = Jawaban sekarang: { $answer }
form-phone-done = Baik.

form-button-back = Kembali
form-button-next = Lanjut
form-button-skip = Lewati
form-button-rewrite = Tulis ulang
form-button-read-notice = Baca lengkap
form-button-decline = Tidak, batalkan
form-button-send-contact = Kirim nomor saya
form-button-use-name = Pakai: { $name }
form-button-use-earlier = Pakai data terakhir
form-button-edit = Ubah: { $name }
form-button-remove = Hapus { $number }
form-button-sign = Tanda tangani dan kirim
form-button-send = Kirim
form-button-save = Simpan dulu
form-button-delete = Hapus draf

form-consent-ask =
    <b>Sebelum mulai: data Bapak/Ibu</b>

    { $office } memakai nama, alamat, nomor telepon, dan isi formulir ini hanya untuk menanganinya. Dasarnya adalah kewajiban kami menurut undang-undang.

    Data disimpan { $years } tahun setelah diarsipkan. Bapak/Ibu berhak meminta salinan, perbaikan, dan penghapusan lewat /data_saya.

    Telegram menyimpan percakapan di luar negeri. Mohon jangan mengirim NIK atau foto KTP; kami tidak memerlukannya.

    Apakah Bapak/Ibu setuju?
form-consent-name = Persetujuan
form-consent-option-agree = Setuju dan lanjut

form-capacity-ask = Pengaduan ini untuk siapa?
form-capacity-name = Untuk siapa
form-capacity-option-self = Diri sendiri
form-capacity-option-proxy = Mewakili orang lain

form-represented-ask =
    Siapa nama lengkap orang yang Bapak/Ibu wakili?

    Contoh: <i>Sumarni binti Karto</i>
form-represented-name = Yang diwakili

form-mandate-ask =
    Mohon kirim foto atau dokumen surat kuasanya.

    Contoh: foto surat kuasa yang sudah ditandatangani. Bila sudah terkirim, tekan <b>Lanjut</b>.
form-mandate-name = Surat kuasa

form-full-name-ask =
    Siapa nama lengkap Bapak/Ibu?

    Contoh: <i>Siti Aminah</i>
form-full-name-name = Nama lengkap

form-address-ask =
    Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

    Contoh: <i>Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil</i>
form-address-name = Alamat

form-phone-ask =
    Berapa nomor telepon yang dapat kami hubungi bila Telegram tidak tersambung?

    Contoh: <i>0812 3456 7890</i>. Boleh dilewati.
form-phone-name = Telepon

form-service-ask = Pelayanan mana yang Bapak/Ibu maksud?
form-service-name = Pelayanan
form-service-option-other = Lainnya
form-service-option-unknown = Tidak tahu

form-service-date-ask =
    Kapan Bapak/Ibu menerima pelayanan itu?

    Contoh: <i>12/11/2026</i>, <i>12 November</i>, <i>Senin lalu</i>, atau <i>3 hari lalu</i>
form-service-date-name = Tanggal pelayanan
form-service-date-option-today = Hari ini
form-service-date-option-yesterday = Kemarin

form-issue-ask =
    Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

    Contoh: <i>Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.</i>

    Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan <b>Lanjut</b>.
form-issue-name = Yang tidak sesuai

form-loss-kind-ask = Kerugian apa yang Bapak/Ibu alami?
form-loss-kind-name = Jenis kerugian
form-loss-kind-option-material = Uang atau barang
form-loss-kind-option-immaterial = Waktu, tenaga, atau nama baik
form-loss-kind-option-both = Keduanya
form-loss-kind-option-none = Tidak ada

form-loss-ask =
    Mohon ceritakan kerugian itu.

    Contoh: <i>Tiga kali datang dari Tosari: ongkos Rp150.000 dan tiga hari tidak bekerja.</i>
form-loss-name = Kerugian

form-damages-ask =
    Berapa ganti rugi yang Bapak/Ibu minta?

    Contoh: <i>1.250.000</i>, <i>Rp1,2 juta</i>, atau <i>500rb</i>
form-damages-name = Ganti rugi
form-damages-option-none = Tidak menuntut ganti rugi

form-resolution-ask =
    Penyelesaian apa yang Bapak/Ibu harapkan?

    Contoh: <i>Surat rekomendasi saya diterbitkan minggu ini.</i>
form-resolution-name = Penyelesaian yang diharapkan

form-about-officer-ask = Apakah Bapak/Ibu mengadukan seorang petugas tertentu?
form-about-officer-name = Tentang petugas
form-about-officer-option-no = Tidak
form-about-officer-option-yes = Ya

form-officer-ask =
    Siapa nama petugas itu, atau di loket mana ia bertugas?

    Contoh: <i>petugas loket 2</i>

    Petugas dan unit itu tidak akan menangani pengaduan ini.
form-officer-name = Petugas yang diadukan

form-place-ask =
    Dari mana Bapak/Ibu menyampaikan pengaduan ini?

    Tekan tombol, ketik nama tempat, atau kirim lokasi. Contoh: <i>Gempol</i>
form-place-name = Tempat penyampaian

form-evidence-ask =
    Apakah ada bukti? Kirim foto, dokumen, video, atau pesan suara, paling banyak { $most } berkas.

    Contoh: foto tanda terima berkas. Bila sudah cukup, tekan <b>Lanjut</b>. Bila tidak ada, tekan <b>Lewati</b>.
form-evidence-name = Bukti

form-confidential-ask = Siapa yang boleh mengetahui identitas Bapak/Ibu?
form-confidential-name = Kerahasiaan
form-confidential-option-open = Petugas dan bidang
form-confidential-option-secret = Rahasiakan identitas saya

form-request-ask =
    Informasi apa yang Bapak/Ibu butuhkan?

    Contoh: <i>Daftar organisasi kemasyarakatan yang terdaftar pada tahun 2026.</i> Bila sudah, tekan <b>Lanjut</b>.
form-request-name = Informasi yang diminta

form-purpose-ask =
    Untuk apa informasi itu akan digunakan?

    Contoh: <i>Bahan skripsi tentang kerukunan warga.</i>
form-purpose-name = Kegunaan

form-delivery-ask = Bagaimana Bapak/Ibu ingin menerima informasi itu?
form-delivery-name = Cara menerima
form-delivery-option-telegram = Lewat Telegram
form-delivery-option-pickup = Diambil di kantor

form-suggestion-ask =
    Apa aspirasi atau saran Bapak/Ibu?

    Contoh: <i>Mohon loket dibuka juga pada jam istirahat.</i> Bila sudah, tekan <b>Lanjut</b>.
form-suggestion-name = Aspirasi atau saran

form-review-ask = <b>Mohon diperiksa kembali</b>
form-review-name = Pemeriksaan
form-review-sees-open = Yang dapat membaca: petugas pengaduan dan bidang yang menangani.
form-review-sees-superior = Yang dapat membaca: pimpinan, bukan petugas atau unit yang diadukan.
form-review-sees-secret-superior = Identitas Bapak/Ibu hanya dapat dibaca pimpinan. Bidang hanya melihat tulisan “dirahasiakan”.
form-review-sees-secret = Identitas Bapak/Ibu hanya dapat dibaca petugas pengaduan dan pimpinan. Bidang hanya melihat tulisan “dirahasiakan”.
form-review-unit = Ditujukan kepada: { $unit }
form-review-unit-division = { $division }, melalui petugas pengaduan
form-review-unit-open = petugas pengaduan { $office }
form-review-unit-superior = pimpinan { $office }, bukan petugas atau unit yang diadukan
form-review-due = Bila dikirim sekarang, kami menanggapi paling lambat { $due }.

form-signature-ask =
    Pernyataan: <i>“Saya menyatakan bahwa keterangan ini benar.”</i>

    Untuk menandatangani, ketik nama lengkap Bapak/Ibu: <b>{ $name }</b>. Boleh juga mengirim foto tanda tangan.
form-signature-pad =
    Pernyataan: <i>“Saya menyatakan bahwa keterangan ini benar.”</i>

    Untuk menandatangani, tekan <b>Tanda tangani di layar</b>. Boleh juga mengetik nama lengkap Bapak/Ibu: <b>{ $name }</b>, atau mengirim foto tanda tangan.
form-signature-name = Tanda tangan

form-value-skipped = tidak diisi
form-value-files = { $count } berkas
form-value-photo = foto tanda tangan
form-value-erased = dihapus atas permintaan
form-value-drawing = tanda tangan di layar
form-value-pin = lokasi di peta

form-file-too-big = terlalu besar, hanya keterangannya yang disimpan
form-file-lost = tidak dapat diambil dari Telegram

form-note-too-short = Jawaban itu belum lengkap: baru { $have } huruf. Mohon tulis paling sedikit { $min } huruf.
form-note-too-long = Tulisan itu kelebihan { $over } huruf, jadi belum kami terima. Paling banyak { $max } huruf; jawaban sebelumnya tetap tersimpan. Mohon disingkat, atau dikirim sebagai dokumen.
form-note-no-words = Jawaban itu belum berisi kata. Mohon jawab dengan kata-kata.
form-note-not-a-name = Itu belum terbaca sebagai nama. Mohon tulis nama lengkap dengan huruf, misalnya <i>Siti Aminah</i>.
form-note-choose-one = Mohon pilih salah satu tombol di bawah ini.
form-note-not-a-date = Tanggal itu belum kami kenali. Tulislah misalnya <i>12/11/2026</i>, <i>kemarin</i>, atau <i>3 hari lalu</i>.
form-note-in-future = Tanggal itu belum tiba. Mohon tulis tanggal yang sudah lewat, atau hari ini.
form-note-no-such-day = Tanggal itu tidak ada dalam kalender. Mohon periksa hari dan bulannya, misalnya <i>30 April</i>.
form-note-too-long-ago = Tahun itu terlalu lampau. Mohon periksa tahunnya, misalnya <i>12/11/2026</i>.
form-note-not-money = Jumlah itu belum kami kenali. Tulislah misalnya <i>1.250.000</i> atau <i>Rp1,2 juta</i>.
form-note-zero-money = Bila tidak meminta ganti rugi, tekan <b>Tidak menuntut ganti rugi</b>.
form-note-too-much-money = Jumlah itu terlalu besar untuk kami catat. Mohon periksa angka nolnya.
form-note-not-a-phone = Nomor itu belum terbaca. Tulislah 8 sampai 15 angka, misalnya <i>0812 3456 7890</i>.
form-note-late-service = Pelayanan itu sudah lebih dari { $late } hari yang lalu. Pengaduan tetap kami terima dan kami beri catatan. Bapak/Ibu juga dapat mengadu ke Ombudsman, paling lambat 2 tahun setelah kejadian.
form-note-added = Sudah kami catat. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan <b>Lanjut</b>.
form-note-rewritten = Tulisan tadi sudah dihapus. Silakan tulis dari awal.
form-note-files-received = Sudah kami terima: { $count } berkas. Silakan kirim lagi bila masih ada, atau tekan <b>Lanjut</b>.
form-note-file-kept-as-evidence = Berkas tersimpan sebagai bukti. Pertanyaan ini masih menunggu jawaban.
form-note-file-kept-beside-text = Berkas tersimpan sebagai bukti, di samping tulisan Bapak/Ibu. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan <b>Lanjut</b>.
form-note-file-kept-with-others = Berkas tersimpan bersama kiriman sebelumnya. Pertanyaan ini masih menunggu jawaban.
form-note-file-too-big = Berkas itu lebih besar dari { $limit } MB, jadi tidak dapat kami ambil. Bila ada tulisan yang menyertainya, tulisan itu tetap tersimpan. Mohon kirim berkas yang lebih kecil, atau beberapa foto sebagai gantinya.
form-note-too-many-files = Paling banyak { $most } berkas, jadi berkas selebihnya tidak tersimpan. Bila ingin menggantinya, hapus satu berkas dulu.
form-note-no-files-here = Formulir ini tidak memerlukan berkas, jadi berkas tadi tidak tersimpan. Mohon jawab dengan tulisan.
form-note-file-needed = Di sini kami menunggu foto atau dokumen. Mohon kirim lewat ikon klip kertas.
form-note-file-removed = Berkas sudah dihapus.
form-note-text-needed = Mohon tulis jawabannya dulu, lalu tekan <b>Lanjut</b>.
form-note-consent-first = Mohon tekan <b>Setuju dan lanjut</b> dulu. Sebelum itu, tidak ada jawaban yang kami simpan.
form-note-name-differs = Nama itu belum sama dengan nama yang sudah diisi. Mohon ketik: <b>{ $name }</b>.
form-note-signature-needed = Mohon ketik nama lengkap Bapak/Ibu, atau kirim foto tanda tangan.
form-note-edit-taken = Perubahan pesan Bapak/Ibu sudah kami catat.
form-note-edit-refused = Perubahan pesan tadi belum dapat menjadi jawaban, jadi jawaban sebelumnya tetap berlaku. Mohon tulis lagi di sini bila perlu.
form-note-old-button = Tombol itu berasal dari layar sebelumnya. Pertanyaan sekarang ada di bawah ini.
form-note-nothing-earlier = Belum ada data terakhir yang dapat dipakai. Mohon ketik jawabannya.
form-note-contact-not-needed = Kontak tidak diperlukan di sini. Mohon jawab pertanyaan di bawah ini.
