### Basa Jawa, krama madya. Teks ini menunggu pembacaan penutur asli. Ejaan: lihat common.ftl.
###
### Setelah pengaduan terkirim: nomor, status, tambahan, pencabutan.

kind-complaint = pengaduan
kind-information = panyuwunan informasi
kind-aspiration = aspirasi

state-submitted = Kakintun, ngentosi dipuncathet petugas
state-withdrawn = Dipuncabut

event-filed = Kakintun
event-supplement = Tambahan katampi
event-withdraw = Dipuncabut
event-restore = Pencabutan dipunbatalaken

medium-photo = foto
medium-document = dokumen
medium-video = video
medium-voice = pesen suwanten
medium-video-note = pesen video
medium-animation = video tanpa suwanten
medium-audio = rekaman suwanten
medium-location = lokasi

case-filed =
    <b>Matur nuwun, { $kind } Bapak/Ibu sampun kakintun.</b>

    Nomor: <code>{ $number }</code>
    Kode akses: <code>{ $code }</code>
    Dipuntanggapi paling lambat <b>{ $due }</b>.

    Nyuwun nomor lan kode menika dipunsimpen; kode namung kasukakaken sepisan. Mawi kekalihipun, sinten kemawon saged mirsani status tanpa mangertosi data Bapak/Ibu.

    Salajengipun petugas nyathet { $kind } menika, lan saben langkah dipunkabaraken ing ngriki. Berkas menika minangka bukti pengiriman.

status-own =
    <b>{ $number }</b>
    { $state }

    { $what }
    { $times }

    <b>Riwayat</b>

status-public =
    <b>{ $number }</b>
    { $state }

    { $times }

status-times-open =
    Kakintun: { $filed }
    Janji tanggapan: paling lambat { $due }

status-times-closed = Kakintun: { $filed }

status-next-submitted = Salajengipun petugas pengaduan nyathet lan mriksa. Bapak/Ibu boten perlu nindakaken menapa-menapa.
status-next-withdrawn = Pencabutan saged dipunbatalaken ngantos { $until }.
status-next-closed = Pengaduan menika sampun katutup. Kangge ngintun pengaduan malih, ketik /lapor.

status-ask =
    Pinten nomor pengaduanipun?

    Tuladha: <code>{ $example }</code>

status-code-ask =
    Nomor <code>{ $number }</code> boten kakintun saking akun Telegram menika.

    Mangga ketik kode aksesipun, enem aksara utawi angka. Tuladha: <code>K7M2QX</code>

status-not-a-number =
    Menika dereng kawaos minangka nomor pengaduan.

    Mangga serat kados ing bukti pengiriman, upaminipun <code>{ $example }</code>.

status-slip =
    Kadosipun wonten angka utawi aksara ingkang lintu papan utawi kecicir nalika ngetik nomor menika.

    Mangga priksa malih, lajeng ketik malih nomoripun.

status-refused =
    Nomor lan kode menika boten cocog.

    Mangga priksa kekalihipun ing bukti pengiriman, lajeng ketik malih kodenipun. Kangge nomor sanes, ketik /status.

status-locked =
    Kathah sanget kode ingkang boten cocog. Supados aman, papriksan kode dipunkendelaken sawetawis wekdal.

    Mangga cobi malih sasampunipun pukul { $until }.

own-cases = <b>Pengaduanipun Bapak/Ibu</b> ({ $total }). Pencet salah setunggal kangge mirsani statusipun, utawi ketik nomor sanes.
own-cases-none = Dereng wonten pengaduan saking akun menika. Kangge ngintun pengaduan, ketik /lapor.

supplement-ask =
    Mangga kintun tambahan kangge <code>{ $number }</code>: seratan, foto, dokumen, video, utawi pesen suwanten.

    Tuladha: foto surat ingkang nembe katampi. Menawi sampun, pencet <b>Rampung nambah</b>.

supplemented =
    Tambahan kangge <code>{ $number }</code> sampun kasimpen. Sedaya wonten { $files } berkas lan { $words } seratan tambahan.

    Petugas ugi saged ningali.

supplement-too-big = Berkas menika langkung ageng saking { $limit } MB, mila boten saged kapendhet. Menawi wonten seratan ingkang nyarengi, seratan menika tetep kasimpen. Mangga kintun berkas ingkang langkung alit.
supplement-full = Sampun wonten { $most } berkas tambahan, mila berkas menika boten kasimpen. Menawi wigati, mangga dipunasta dhateng kantor.

withdraw-ask =
    Menapa Bapak/Ibu badhe nyabut <code>{ $number }</code>?

    Sasampunipun dipuncabut, boten badhe katangani malih. Salebeting { $days } dinten, pencabutan taksih saged dipunbatalaken.

moved-withdraw =
    <code>{ $number }</code> sampun dipuncabut miturut kersanipun Bapak/Ibu.

    Menawi ewah panggalih, pencet <b>Batalaken pencabutan</b> paling lambat { $until }.

moved-restore =
    Pencabutan <code>{ $number }</code> dipunbatalaken. Samenika katangani malih.

    Janji tanggapan tetep: paling lambat { $due }.

moved-restore-late =
    Pencabutan <code>{ $number }</code> dipunbatalaken. Samenika katangani malih.

    Janji tanggapan wiwitan, { $due }, sampun kepengker. Petugas sampun dipunkabari.

move-refused = Menika sampun boten saged katindakaken kangge <code>{ $number }</code>. Kawontenanipun samenika: { $state }.

own-data = Menika salinan data Bapak/Ibu ingkang wonten ing kantor. Kangge ndandosi utawi mbusak, hubungi { $office }, telepon { $phone }. Wangsulanipun salebeting 3×24 jam.
own-data-file = data-kula.txt
own-data-title = Salinan data pribadi ing { $office }
own-data-account = Akun Telegram { $name } (basa: { $language })
own-data-made = Kadamel { $at }
own-data-draft = Draf ingkang dereng kakintun: { $kind }
own-data-none = Boten wonten pengaduan lan boten wonten draf.
own-data-files = Berkas
own-data-additions = Tambahan seratan
