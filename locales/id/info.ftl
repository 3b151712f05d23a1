### Keterangan tentang layanan, dan pemberitahuan pelindungan data.

info =
    <b>{ $office }</b>
    { $address }
    Telepon { $phones }
    { $contacts }

    <b>Jam layanan</b>
    { $hours }

    <b>Penanggung jawab pengaduan</b>
    { $responsible }

    <b>Standar pelayanan</b>
    Ditanggapi paling lama { $days } hari kerja, tidak dipungut biaya. Langkahnya: diterima, dicatat, diperiksa, ditangani bidang, ditanggapi, lalu diarsipkan dengan rencana tindak lanjut.

    <b>Kanal lain</b>
    { $channels }

    <b>Darurat</b>: telepon { $emergency }
    <b>Ombudsman</b>: { $ombudsman }

privacy =
    <b>Pelindungan data pribadi</b>

    <b>Siapa.</b> { $office }, { $address }.

    <b>Untuk apa.</b> Mencatat, memeriksa, dan menjawab pengaduan Bapak/Ibu, serta menyusun laporan tanpa nama.

    <b>Dasar.</b> Kewajiban hukum dan pelayanan publik. Lihat UU Nomor 25 Tahun 2009 tentang Pelayanan Publik dan UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.

    <b>Data apa.</b> Nama, alamat, nomor telepon bila diisi, akun Telegram, isi pengaduan, dan berkas yang dikirim. Kami tidak meminta NIK dan foto KTP.

    <b>Siapa yang membaca.</b> Petugas pengaduan dan bidang yang menangani. Bila identitas dirahasiakan, hanya petugas pengaduan dan pimpinan. Setiap kali petugas membuka pengaduan, hal itu dicatat.

    <b>Berapa lama.</b> { $years } tahun setelah diarsipkan, lalu dihapus atau dihilangkan identitasnya. Draf yang tidak dikirim dihapus setelah { $days } hari.

    <b>Telegram.</b> Percakapan ini tersimpan di peladen Telegram di luar negeri. Basis data kami sendiri dikelola kantor, terpisah dari Telegram.

    <b>Hak Bapak/Ibu.</b> Meminta salinan, perbaikan, pembatasan, dan penghapusan data. Kami menjawab dalam 3×24 jam. Ketik /data_saya, atau hubungi kantor.

command-start = Mulai
command-lapor = Sampaikan pengaduan
command-status = Tanyakan status pengaduan
command-pengaduan-saya = Daftar pengaduan saya
command-verifikasi = Periksa keaslian dokumen
command-info = Alamat, jam layanan, kanal lain
command-data-saya = Salinan, perbaikan, penghapusan data saya
command-bahasa = Ganti bahasa
command-bantuan = Bantuan
command-batal = Berhenti dari pertanyaan ini; draf tetap tersimpan
command-antrean = Pengaduan yang belum dicatat atau diteruskan
command-tugas = Pekerjaan saya, yang terlambat di atas
command-kasus = Buka satu pengaduan: /kasus NOMOR
command-cari = Cari pengaduan: /cari KATA
command-catat = Catat pengaduan dari surat, loket, telepon, SP4N-LAPOR!
command-rekap = Rekap bulanan: gambar, PDF, Excel, CSV
command-cuti = Cuti dan serah terima tugas
command-petugas = Daftar petugas dan perannya
command-undang = Undang petugas baru
command-kalender = Hari libur kantor
command-templat = Templat tanggapan
command-blokir = Blokir pengirim: /blokir NOMOR
command-tandatangan = Tanda tangan pada surat

bot-name = Pengaduan { $office }
bot-about = Layanan pengaduan { $office }. Gratis, ditanggapi paling lama { $days } hari kerja.
bot-description =
    Sampaikan pengaduan tentang pelayanan { $office } lewat percakapan ini.

    Tidak dipungut biaya. Ditanggapi paling lama { $days } hari kerja. Tekan Mulai.
