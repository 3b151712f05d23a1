### Basa Jawa, krama madya. Teks ini menunggu pembacaan penutur asli.
###
### Ejaan tanpa tanda diakritik dan tetap: boten, saged, menika, dhateng, kangge, utawi, samenika. "Bapak/Ibu" tetap;
### nomor pengaduan, kode akses, bukti pengiriman, tanda terima, dan nama kantor tetap seperti aslinya.
###
### Teks ditulis sebagai HTML Telegram: tulis `&amp;` `&lt;` `&gt;` untuk tanda itu sendiri. Isian disandikan sendiri.
### Baris lanjutan diberi takuk; takuk bersama hilang, ganti baris dan baris kosong tetap. Baris tidak boleh diawali
### `[`, `*`, `.` atau `}`: tulis {"["}. Kalimat paling panjang 20 kata, satu pertanyaan setiap pesan.

greeting =
    Sugeng rawuh ing layanan pengaduan <b>{ $office }</b>.

    Lumantar obrolan menika, Bapak/Ibu saged ngintun pengaduan bab pelayanan ing kantor menika. Pitakenanipun setunggal-setunggal.

    Layanan menika <b>boten dipuntarik ragad</b>. Pengaduan dipuntanggapi paling dangu { $days } dinten kerja.

    Mangga pilih salah setunggal tombol.

help-idle =
    Ingkang saged Bapak/Ibu tindakaken ing ngriki:

    /lapor – ngintun pengaduan
    /status – mirsani status pengaduan mawi nomoripun
    /pengaduan_saya – dhaftar pengaduanipun Bapak/Ibu
    /verifikasi – mriksa aslinipun dokumen mawi kodenipun
    /info – alamat, jam layanan, lan kanal sanes
    /data_saya – salinan data Bapak/Ibu
    /bahasa – nggantos basa

    Kawontenan darurat? Mangga telepon { $emergency }.

help-question =
    <b>Pitulungan kangge pitakenan menika</b>

    { $hint }

    /batal – kendel rumiyin; ingkang sampun dipunwangsuli tetep kasimpen
    Tombol <b>Wangsul</b> – dhateng pitakenan saderengipun

hint-consent = Mangga waos wara-wara ing nginggil. Pencet <b>Sarujuk lan lajeng</b> kangge miwiti. Tanpa pasarujukan, boten wonten wangsulan ingkang kasimpen.
hint-choice = Mangga pencet salah setunggal tombol, utawi ketik seratan ing tombol menika.
hint-text = Mangga serat mawi tembungipun Bapak/Ibu piyambak. Saged kaperang dados sawetawis pesen. Menawi sampun, pencet <b>Lajeng</b>.
hint-line = Mangga serat wangsulanipun ing setunggal pesen.
hint-phone = Mangga pencet <b>Kintun nomor kula</b>, utawi ketik nomoripun. Saged ugi pencet <b>Langkungi</b>.
hint-date = Mangga serat tanggalipun, upaminipun <code>12/11/2026</code>, <code>12 November</code>, <code>kala wingi</code>, utawi <code>3 dinten kepengker</code>.
hint-rupiah = Mangga serat gunggungipun, upaminipun <code>1.250.000</code>, <code>Rp1,2 yuta</code>, utawi <code>500rb</code>.
hint-place = Mangga pencet nama papan, ketik nama papan, utawi kintun lokasi lumantar ikon klip kertas.
hint-files = Mangga kintun foto, dokumen, video, utawi pesen suwanten. Ginakaken ikon klip kertas. Paling ageng { $limit } MB saben berkas.
hint-review = Mangga waos malih sedaya. Tombol <b>Ewahi</b> mbikak setunggal wangsulan, lajeng langsung wangsul mriki.
hint-signature = Pencet <b>Tapak asma ing layar</b> menawi tombol menika wonten. Saged ugi ngetik asma jangkep Bapak/Ibu, sami kaliyan ingkang sampun kaserat, utawi ngintun foto tapak asma.

language-ask = Basa menapa ingkang badhe Bapak/Ibu agem?
language-name = Basa Jawa
language-set = Inggih, salajengipun obrolan menika mawi basa Jawa.

button-file = Kintun pengaduan
button-status = Cek status
button-info = Katrangan layanan
button-information = Nyuwun informasi
button-aspiration = Aspirasi utawi saran
button-continue = Lajengaken draf
button-start-over = Busak lan wiwiti malih
button-delete-draft = Busak draf
button-see-status = Tingali status
button-supplement-done = Rampung nambah
button-withdraw-yes = Inggih, cabut
button-withdraw-no = Boten siyos
function-petugas = petugas pengaduan
function-pimpinan = pimpinan

button-next = Lajeng
button-skip = Langkungi
button-drop = Batal
button-older = Salajengipun
button-newer = Saderengipun

emergency =
    Kawontenan darurat? Mangga enggal telepon <b>{ $number }</b>. Nomor menika bebas pulsa, rinten dalu.

    Obrolan menika boten dipunjagi saben wekdal.

draft-offer =
    Bapak/Ibu taksih kagungan { $present } ingkang dereng rampung (langkah { $step } saking { $of }).

    Menapa badhe dipunlajengaken, utawi dipunbusak lan miwiti { $wanted } ingkang enggal?

draft-kept =
    Inggih, kendel rumiyin ing ngriki. Sedaya wangsulan tetep kasimpen { $days } dinten.

    Kangge nglajengaken, ketik /lapor. Kangge mbusak, ketik /lapor lajeng pencet <b>Busak lan wiwiti malih</b>.

draft-deleted = Draf sampun dipunbusak. Kangge miwiti malih, ketik /lapor.

draft-declined =
    Inggih. Boten wonten wangsulan ingkang kasimpen.

    Bapak/Ibu tetep saged ngintun pengaduan lumantar surat, SP4N-LAPOR!, utawi langsung ing kantor. Alamatipun wonten ing /info.

draft-reminder =
    Draf Bapak/Ibu dereng rampung: langkah { $step } saking { $of }.

    Draf kasimpen ngantos { $until }. Menapa badhe dipunlajengaken?

draft-expired = Draf Bapak/Ibu sampun dangu boten dipunlajengaken, mila dipunbusak. Kangge miwiti malih, ketik /lapor.

dropped = Inggih, boten siyos. Ketik /bantuan kangge mirsani pilihan samenika.

nothing-to-cancel = Boten wonten ingkang saweg dipunisi utawi dipuntakekaken. Kangge wadul, ketik /lapor; kangge pilihan sanes, /bantuan.

old-button = Tombol menika saking layar lami lan sampun boten kangge. Ketik /bantuan kangge mirsani pilihan samenika.

slow-down =
    Pesen panjenengan dhatengipun kerikatan, satemah ingkang pungkasan dereng kula waos.

    Kersaa nengga setunggal menit, lajeng kintun malih ingkang dereng kula wangsuli. Ingkang sampun kula wangsuli boten ical.

busy =
    Layanan menika saweg rame: kathah tiyang ingkang miwiti ngisi sareng-sareng.

    Kersaa ngetik /lapor malih wiwit pukul { $until }. Ingkang sampun kakintun utawi kasimpen boten ical, lan /status taksih saged dipunagem.

too-many-open =
    Panjenengan taksih gadhah { $most } wadulan ingkang saweg kula tangani. Menika cacah paling kathah kangge tiyang setunggal.

    Menawi bab menika sami, kersaa dipuntambahaken dhateng wadulan ingkang sampun wonten: /pengaduan_saya. Bab sanesipun taksih saged dipunaturaken ing loket, lumantar serat, utawi lumantar SP4N-LAPOR!. Alamatipun wonten ing /info.

not-for-me =
    Matur nuwun. Pesen jinis menika dereng saged kawaos.

    Mangga serat mawi tembung, utawi kintun foto, dokumen, video, utawi pesen suwanten.

not-understood =
    Pesen menika dereng saged kasambetaken kaliyan pengaduan.

    Ketik /lapor kangge ngintun pengaduan, /status kangge mirsani pengaduan, utawi /bantuan kangge pilihan sanes.

file-of-old-draft = Berkas menika kagolong draf ingkang sampun dipunbusak, mila boten kasimpen. Menawi taksih perlu, mangga kintun malih.

file-not-kept =
    Wonten berkas saking Bapak/Ibu ingkang boten saged kapendhet saking Telegram, mila boten kasimpen.

    Mangga kintun malih ing formulir. Kangge pengaduan ingkang sampun kakintun, bikak /pengaduan_saya lajeng pencet <b>Tambah bukti</b>.

invitation-unknown = Undangan menika boten dipunmangertosi utawi sampun boten kangge. Mangga mundhut undangan enggal dhateng admin kantor.

send-again =
    Nyuwun pangapunten, isining pesen wau boten katampi kanthi wetah.

    Mangga kintun malih minangka seratan limrah, foto, utawi dokumen.

broken =
    Nyuwun pangapunten, wonten gangguan ing sistem kantor. Pesen Bapak/Ibu sampun kasimpen lan petugas teknis sampun dipunkabari.

    Mangga cobi malih sawetawis wekdal. Menawi taksih kaganggu, sebataken nomor { $reference } dhateng kantor.
