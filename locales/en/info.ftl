### Keterangan tentang layanan, dan pemberitahuan perlindungan data.

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
    Menanggapi paling lama { $days } hari kerja, tidak dipungut biaya. Langkahnya: diterima, dicatat, diperiksa, ditangani bidang, ditanggapi, diarsipkan.

    <b>Saluran lain</b>
    { $channels }

    <b>Darurat</b>: telepon { $emergency }
    <b>Ombudsman</b>: { $ombudsman }


privacy =
    <b>Perlindungan data pribadi</b>

    <b>Siapa.</b> { $office }, { $address }.

    <b>Untuk apa.</b> Mencatat, memeriksa, dan menjawab pengaduan Bapak/Ibu, serta menyusun laporan tanpa nama.

    <b>Dasar.</b> Kewajiban hukum dan pelayanan publik: UU 25/2009 tentang Pelayanan Publik dan UU 27/2022 tentang Pelindungan Data Pribadi.

    <b>Data apa.</b> Nama, alamat, nomor telepon bila diisi, akun Telegram, isi pengaduan, dan berkas yang dikirim. Kami tidak meminta NIK dan foto KTP.

    <b>Siapa yang membaca.</b> Petugas pengaduan dan bidang yang menangani. Bila identitas dirahasiakan, hanya petugas pengaduan dan pimpinan. Setiap pembacaan dicatat.

    <b>Berapa lama.</b> { $years } tahun setelah selesai, lalu dihapus atau disamarkan. Draf yang tidak dikirim dihapus setelah { $days } hari.

    <b>Telegram.</b> Percakapan ini melewati dan tersimpan di peladen Telegram di luar negeri. Basis data kami sendiri ada di Indonesia.

    <b>Hak Bapak/Ibu.</b> Salinan, perbaikan, pembatasan, dan penghapusan, dijawab dalam 3×24 jam. Ketik /data_saya, atau hubungi kantor.

command-start = Mulai
command-lapor = Sampaikan pengaduan
command-status = Tanyakan status pengaduan
command-pengaduan-saya = Daftar pengaduan saya
command-info = Alamat, jam layanan, saluran lain
command-data-saya = Salinan data saya
command-bahasa = Ganti bahasa
command-bantuan = Bantuan
command-batal = Berhenti dulu, draf tetap tersimpan
command-antrean = Pengaduan yang belum dicatat
command-kasus = Buka satu pengaduan dengan nomornya

bot-name = Pengaduan { $office }
bot-about = Layanan pengaduan { $office }. Gratis, ditanggapi dalam { $days } hari kerja.
bot-description =
    Sampaikan pengaduan tentang pelayanan { $office } lewat percakapan ini.

    Tidak dipungut biaya. Ditanggapi paling lama { $days } hari kerja. Tekan Mulai.
