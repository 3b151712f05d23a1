### Basa Jawa, krama madya. Teks ini menunggu pembacaan penutur asli. Ejaan: lihat common.ftl.
###
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
    Dipuntanggapi paling dangu { $days } dinten kerja, boten dipuntarik ragad. Langkahipun: katampi, kacathet, kapriksa, katangani bidang, katanggapi, lajeng dipunarsipaken mawi rencana tindak lanjut.

    <b>Kanal sanes</b>
    { $channels }

    <b>Darurat</b>: telepon { $emergency }
    <b>Ombudsman</b>: { $ombudsman }

privacy =
    <b>Pangreksan data pribadi</b>

    <b>Sinten.</b> { $office }, { $address }.

    <b>Kangge menapa.</b> Nyathet, mriksa, lan mangsuli pengaduan Bapak/Ibu, sarta ndamel laporan tanpa asma.

    <b>Dasar.</b> Kuwajiban hukum lan pelayanan publik. Mangga priksa UU Nomor 25 Tahun 2009 tentang Pelayanan Publik lan UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.

    <b>Data menapa.</b> Asma, alamat, nomor telepon menawi dipunisi, akun Telegram, isi pengaduan, lan berkas ingkang dipunkintun. Kantor boten nyuwun NIK lan foto KTP.

    <b>Sinten ingkang maos.</b> Petugas pengaduan lan bidang ingkang nangani. Menawi identitas dipunrahasiakaken, namung petugas pengaduan lan pimpinan. Saben petugas mbikak pengaduan, bab menika kacathet.

    <b>Pinten dangunipun.</b> { $years } taun sasampunipun dipunarsipaken, lajeng dipunbusak utawi identitasipun dipunicalaken. Draf ingkang boten dipunkintun badhe dipunbusak sasampunipun { $days } dinten.

    <b>Telegram.</b> Obrolan menika kasimpen ing peladen Telegram ing manca nagari. Basis data pengaduan dipunkelola kantor piyambak, kapisah saking Telegram.

    <b>Hakipun Bapak/Ibu.</b> Mundhut salinan, ndandosi, matesi, lan mbusak data. Wangsulanipun salebeting 3×24 jam. Ketik /data_saya, utawi hubungi kantor.

command-start = Wiwiti
command-lapor = Kintun pengaduan
command-status = Mirsani status pengaduan
command-pengaduan-saya = Dhaftar pengaduan kula
command-verifikasi = Priksa aslinipun dokumen
command-info = Alamat, jam layanan, kanal sanes
command-data-saya = Salinan data kula
command-bahasa = Gantos basa
command-bantuan = Pitulungan
command-batal = Medal saking pitakenan menika; draf tetep kasimpen

bot-name = Pengaduan { $office }
bot-about = Layanan pengaduan { $office }. Gratis, dipuntanggapi paling dangu { $days } dinten kerja.
bot-description =
    Mangga kintun pengaduan bab pelayanan { $office } lumantar obrolan menika.

    Boten dipuntarik ragad. Dipuntanggapi paling dangu { $days } dinten kerja. Pencet Mulai.
