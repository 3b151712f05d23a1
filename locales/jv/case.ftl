### Basa Jawa, krama madya. Teks ini menunggu pembacaan penutur asli. Ejaan: lihat common.ftl.
###
### Setelah pengaduan terkirim: nomor, status, tambahan, pencabutan.

kind-complaint = pengaduan
kind-information = panyuwunan informasi
kind-aspiration = aspirasi

state-submitted = Kakintun, ngentosi dipuncathet petugas
state-recorded = Katampi lan kacathet
state-awaiting-completion = Ngentosi kajangkepan saking Bapak/Ibu
state-under-review = Dipunpriksa petugas
state-under-review-level = Dipunpriksa petugas (tingkat { $level })
state-distributed = Kalajengaken dhateng { $lead }
state-responded = Sampun dipuntanggapi, ngentosi wangsulan Bapak/Ibu
state-objected = Keberatan katampi, dipunpriksa atasan
state-resolved = Rampung
state-archived = Dipunarsipaken
state-withdrawn = Dipuncabut
state-lapsed = Kaanggep dipuncabut
state-referred = Sanes wewenang kantor menika, kalajengaken dhateng { $recipient }
state-merged = Kagabung kaliyan nomor { $target }, samenika: { $now }
state-merged-other = Kagabung kaliyan pengaduan sanes
state-short-awaiting-completion = Ngentosi jangkepan
state-short-distributed = Dipunterasaken dhateng bidang
state-short-responded = Sampun dipunwangsuli
state-short-objected = Kabotan dipuntliti
state-short-referred = Sanes wewenang
state-short-merged = Dipungabung

event-filed = Kakintun
event-supplement = Tambahan katampi
event-withdraw = Dipuncabut
event-restore = Pencabutan dipunbatalaken
event-complete = Kajangkepan katampi
event-confirm = Dipunpratelakaken rampung
event-rate = Biji sampun dipunparingaken
event-object = Keberatan katampi
event-nudge = Dipuntagih, janji dipunenggalaken
event-record = Katampi lan kacathet
event-request-completion = Kajangkepan dipunsuwun
event-declare-complete = Dipunpratelakaken jangkep
event-set-level = Tingkat katemtokaken
event-answer-directly = Dipuntanggapi
event-distribute = Kalajengaken dhateng bidang
event-claim = Wiwit katangani bidang
event-ask-citizen = Pitakenan saking petugas
event-transfer = Kaalihaken dhateng bidang sanes
event-hand-back = Kawangsulaken dhateng petugas pengaduan
event-recall = Dipunpundhut malih saking bidang
event-extend = Janji dipuntambah wekdalipun
event-respond = Dipuntanggapi
event-uphold = Keberatan dipunkabulaken
event-dismiss = Keberatan boten dipunkabulaken
event-archive = Dipunarsipaken
event-refer = Sanes wewenang kantor menika
event-merge = Kagabung
event-unmerge = Panggabungan dipunbatalaken
event-lapse = Kaanggep dipuncabut
event-expire = Dipunarsipaken amargi dereng wonten wangsulan
event-reschedule = Tanggal dipunsesuaiaken kaliyan dinten prei

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

    Nyuwun nomor lan kode menika dipunsimpen; kekalihipun ugi kaserat ing bukti pengiriman. Mawi kekalihipun, sinten kemawon saged mirsani status tanpa mangertosi data Bapak/Ibu.

    Salajengipun { $desk ->
        [head] pimpinan
       *[desk] petugas
    } nyathet { $kind } menika, lan saben langkah dipunkabaraken ing ngriki. Berkas menika minangka bukti pengiriman.

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

status-answer = Wangsulan saking kantor
status-times-open =
    Kakintun: { $filed }
    Janji tanggapan: paling lambat { $due }

status-times-late =
    Kakintun: { $filed }
    Janji tanggapan: { $due }. Janji menika sampun kepengker. Kantor telat, lan tetep ngrampungaken.

status-times-closed = Kakintun: { $filed }

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

    { $desk ->
        [head] Pimpinan
       *[desk] Petugas
    } ugi saged ningali.

supplement-too-big = Berkas menika langkung ageng saking { $limit } MB, mila boten saged kapendhet. Menawi wonten seratan ingkang nyarengi, seratan menika tetep kasimpen. Mangga kintun berkas ingkang langkung alit.
supplement-full = Sampun wonten { $most } berkas tambahan, mila berkas menika boten kasimpen. Menawi wigati, mangga dipunasta dhateng kantor.

own-data =
    Menika salinan data Bapak/Ibu ingkang wonten ing kantor.

    Menawi wonten ingkang klentu utawi kedah dipunbusak, pencet tombol ing ngandhap, utawi hubungi { $office }, telepon { $phone }. Wangsulanipun salebeting 3×24 jam.
own-data-file = data-kula.txt
own-data-title = Salinan data pribadi ing { $office }
own-data-account = Akun Telegram { $name } (basa: { $language })
own-data-made = Kadamel { $at }
own-data-draft = Draf ingkang dereng kakintun: { $kind }
own-data-none = Boten wonten pengaduan lan boten wonten draf.
own-data-files = Berkas
own-data-additions = Tambahan seratan
own-data-requests = Panyuwunan bab data pribadi

channel-telegram = Telegram
channel-letter = surat
channel-counter = loket
channel-phone = telepon
channel-lapor = SP4N-LAPOR!
channel-portal = portal aduan

outcome-settled = Karampungaken
outcome-partly-settled = Karampungaken saperangan
outcome-not-proven = Boten kabukti
outcome-not-ours = Sanes wewenang kantor menika
outcome-informed = Informasi sampun dipunaturaken

choice-stars-1 = 1 – kirang sanget
choice-stars-2 = 2 – kirang
choice-stars-3 = 3 – cekap
choice-stars-4 = 4 – sae
choice-stars-5 = 5 – sae sanget

### Tombol kangge pengadu.

move-do-supplement = Tambah bukti
move-do-withdraw = Cabut pengaduan
move-do-restore = Batalaken pencabutan
move-do-complete = Jangkepi
move-do-confirm = Sampun rampung
move-do-rate = Paring biji
move-do-object = Dereng, kula keberatan
move-do-nudge = Tagih

### Pitakenan kangge pengadu ing setunggal langkah.

move-ask-withdraw-reason =
    Menapa Bapak/Ibu badhe nyabut <code>{ $number }</code>?

    Sasampunipun dipuncabut, boten badhe katangani malih. Salebeting { $days } dinten, pencabutan taksih saged dipunbatalaken.

    Menawi kersa, serat alesanipun ing setunggal pesen. Tuladha: <i>Surat kula sampun medal.</i> Tanpa alesan, pencet <b>Inggih, cabut</b>.
move-ask-object-reason =
    Menapa ingkang dereng trep ing tanggapan kangge <code>{ $number }</code>?

    Mangga serat ing setunggal pesen. Keberatan menika dipunpriksa atasan, sanes petugas ingkang nanggapi.

    Tuladha: <i>Surat sampun medal, nanging nama kula dereng leres.</i>
move-ask-rate-stars = Menapa Bapak/Ibu marem kaliyan panangananipun <code>{ $number }</code>? Mangga pilih salah setunggal tombol.
move-ask-rate-thanks =
    Menapa wonten pesen kangge kantor menika? Mangga serat ing setunggal pesen, utawi pencet <b>Langkungi</b>.

    Tuladha: <i>Petugasipun grapyak, nanging kula ngentosi dangu.</i>

move-note-too-short = Seratan menika dereng jangkep. Mangga serat paling sekedhik { $min } aksara.
move-note-too-long = Seratan menika panjang sanget. Mangga dipunringkes, paling kathah { $max } aksara.
move-note-choose-one = Mangga pencet salah setunggal tombol ing ngandhap menika.
move-note-tick-one = Mangga pilih paling sekedhik setunggal.
move-note-not-a-day = Menika dereng kawaos minangka tanggal. Mangga serat upaminipun <code>30 November</code> utawi <code>3 dinten malih</code>.
move-note-day-does-not-fit = Tanggal menika dereng saged kaangge. Mangga pilih dinten kerja sasampunipun janji samenika, ing salebeting wates tingkatipun.
move-note-not-a-number = Dereng wonten pengaduan sanes ingkang taksih mlampah mawi nomor menika. Mangga priksa, lajeng serat malih.
move-note-files-here = Ing ngriki kita ngentosi foto utawi dokumen, setunggal-setunggal utawi sareng-sareng.
move-note-files-full = Berkas menika boten kasimpen: paling kathah { $max } berkas.
move-note-words-here = Mangga serat minangka pesen seratan.
move-note-wrong = Pilihan menika sampun boten kangge. Mangga pilih malih.

move-preview-withdraw =
    Nyuwun dipunpriksa malih.

    Bapak/Ibu badhe nyabut <code>{ $number }</code>.
    Alesan: { $reason }
move-dropped = Inggih, boten siyos. <code>{ $number }</code> tetep kados saderengipun.

refused-not-now = Menika sampun boten saged katindakaken kangge <code>{ $number }</code>. Kawontenanipun samenika: { $state }.
refused-not-yours = Langkah menika sanes kangge Bapak/Ibu ing <code>{ $number }</code>. Kawontenanipun samenika: { $state }.
refused-too-late = Wates wekdalipun sampun kepengker kangge <code>{ $number }</code>. Kawontenanipun samenika: { $state }.
refused-taken = <code>{ $number }</code> sampun kapendhet dening { $other }. Kawontenanipun samenika: { $state }.
refused-not-again = Sasampunipun wonten keberatan, <code>{ $number }</code> katangani tiyang sanes, sanes ingkang sampun nanggapi.
refused-objected-before = Keberatan kangge <code>{ $number }</code> sampun nate dipunpriksa. Menawi dereng marem, Bapak/Ibu saged nghubungi { $ombudsman }.
refused-not-late-yet = Janji kangge <code>{ $number }</code> dereng kepengker: { $due }.
refused-promise-passed = Janji kangge <code>{ $number }</code> sampun kepengker, mila boten saged dipuntambah wekdalipun. Mangga enggal dipuntanggapi.
refused-no-transfers-left = <code>{ $number }</code> sampun kaping tiga kaalihaken. Mangga wangsulaken dhateng petugas pengaduan, ingkang badhe mutusaken.
refused-higher-level = <code>{ $number }</code> wonten ing tingkat { $level }. Tingkat 2 kalajengaken dhateng bidang, tingkat 3 kaputusaken pimpinan.
refused-missing = Dereng wonten ingkang saged kapilih kangge langkah menika ing <code>{ $number }</code>. Kawontenanipun samenika: { $state }.
refused-wrong = Isian menika sampun boten trep kaliyan kawontenanipun <code>{ $number }</code>. Mangga langkahipun dipunbaleni.

### Kabar saben langkah kangge pengadu.

moved-withdraw =
    <code>{ $number }</code> sampun dipuncabut miturut kersanipun Bapak/Ibu.

    Menawi ewah panggalih, pencet <b>Batalaken pencabutan</b> paling lambat { $undo }.
moved-restore =
    Pencabutan <code>{ $number }</code> dipunbatalaken. Samenika katangani malih.

    { $promise_kept }
moved-complete =
    Matur nuwun, kajangkepan kangge <code>{ $number }</code> sampun katampi.

    Salajengipun { $desk ->
        [head] pimpinan
       *[desk] petugas
    } mriksa. { $promise_new }
moved-confirm = Matur nuwun. <code>{ $number }</code> kacathet <b>rampung</b>, miturut wangsulan Bapak/Ibu.
moved-rate = Matur nuwun, biji saking Bapak/Ibu kangge <code>{ $number }</code> sampun kasimpen.
moved-object =
    Keberatan Bapak/Ibu kangge <code>{ $number }</code> sampun katampi.

    Keberatan dipunpriksa atasan, sanes petugas ingkang nanggapi saderengipun. { $promise }
moved-nudge =
    Nyuwun pangapunten, kantor telat nanggapi <code>{ $number }</code>.

    Tagihan Bapak/Ibu sampun kaaturaken dhateng pimpinan lan dhateng ingkang nangani: { $unit }.

    { $promise_new }
moved-record =
    <code>{ $number }</code> sampun katampi lan kacathet dening { $name }, { $unit }.

    Salajengipun { $desk ->
        [head] pimpinan
       *[desk] petugas
    } mriksa kajangkepanipun. { $promise }
moved-request-completion =
    Wonten ingkang dereng jangkep ing <code>{ $number }</code>:
    { $missing }

    Mangga pencet <b>Jangkepi</b> paling lambat { $undo }. Salebeting ngentosi, wekdal kantor kendel. Tanpa kajangkepan, { $kind } menika kaanggep dipuncabut.
moved-declare-complete = <code>{ $number }</code> sampun dipunpratelakaken jangkep. Salajengipun { $desk ->
        [head] pimpinan
       *[desk] petugas
    } nangani. { $promise }
moved-set-level = <code>{ $number }</code> dipunpriksa ing tingkat { $level }. { $promise }
moved-answer-directly =
    <b>Tanggapan kangge { $number }</b>
    Saking: { $name }, { $unit }
    Asilipun: <b>{ $outcome }</b>

    { $answer }

    Menapa mawi tanggapan menika { $kind } Bapak/Ibu sampun rampung? Mangga paring wangsulan paling lambat { $undo }. Sasampunipun menika badhe dipunarsipaken.
moved-respond =
    <b>Tanggapan kangge { $number }</b>
    Saking: { $unit }
    Asilipun: <b>{ $outcome }</b>

    { $answer }

    Menapa mawi tanggapan menika { $kind } Bapak/Ibu sampun rampung? Mangga paring wangsulan paling lambat { $undo }. Sasampunipun menika badhe dipunarsipaken.
moved-distribute = <code>{ $number }</code> kalajengaken dhateng { $lead }. Salajengipun bidang menika ingkang nangani. { $promise }
moved-claim = <code>{ $number }</code> wiwit katangani { $unit }. { $promise }
moved-ask-citizen =
    <b>Pitakenan bab { $number }</b>
    Saking: { $unit }

    { $question }

    Mangga serat wangsulanipun ing ngriki, utawi kintun foto lan dokumen. Menawi saweg ngisi formulir, pencet <b>Tambah bukti</b> rumiyin.
moved-transfer = <code>{ $number }</code> kaalihaken dhateng { $lead }, ingkang langkung trep nangani. { $promise_kept }
moved-hand-back = <code>{ $number }</code> kawangsulaken dhateng petugas pengaduan supados kaputusaken. { $promise_kept }
moved-recall = <code>{ $number }</code> dipunpundhut malih saking bidang lan dipunpriksa malih dening petugas. { $promise_kept }
moved-extend =
    Anggenipun nangani <code>{ $number }</code> mbetahaken wekdal langkung dangu.

    Alesan saking { $unit }: { $reason }

    { $promise_new }
moved-uphold =
    Keberatan Bapak/Ibu kangge <code>{ $number }</code> dipunkabulaken.

    Alesan saking { $unit }: { $reason }

    Salajengipun { $kind } menika katangani malih dening tiyang sanes. { $promise }
moved-dismiss =
    Keberatan Bapak/Ibu kangge <code>{ $number }</code> sampun dipunpriksa lan boten saged dipunkabulaken.

    Alesan saking { $unit }: { $reason }

    Kanthi menika { $kind } Bapak/Ibu dipunarsipaken. Menawi dereng marem, Bapak/Ibu saged nghubungi { $ombudsman }.
moved-archive = <code>{ $number }</code> sampun dipunarsipaken. Matur nuwun awit { $kind } saking Bapak/Ibu.
moved-refer =
    <code>{ $number }</code> sanes wewenang kantor menika, mila kalajengaken dhateng <b>{ $recipient }</b>.

    Alesan: { $reason }

    Salajengipun instansi kasebat ingkang nanggapi. Menawi mbetahaken pitulungan, hubungi kantor ing { $phone }.
moved-merge =
    <code>{ $number }</code> kagabung kaliyan <code>{ $target }</code>, amargi kekalihipun bab perkawis ingkang sami.

    Bapak/Ibu tetep nampi kabaripun ing ngriki.
moved-merge-other =
    <code>{ $number }</code> kagabung kaliyan pengaduan sanes bab perkawis ingkang sami.

    Bapak/Ibu tetep nampi kabaripun ing ngriki.
moved-unmerge = <code>{ $number }</code> sampun boten kagabung, lan katangani piyambak. { $promise }
moved-lapse =
    Kajangkepan kangge <code>{ $number }</code> dereng katampi salebeting { $days } dinten. Miturut undang-undang, { $kind } menika <b>kaanggep dipuncabut</b>.

    Bapak/Ibu saged ngintun pengaduan malih kapan kemawon mawi /lapor.
moved-expire =
    Dereng wonten wangsulan Bapak/Ibu tumrap tanggapan kangge <code>{ $number }</code>, mila { $kind } menika <b>dipunarsipaken</b>.

    Menawi perkawisipun dereng rampung, ketik /lapor utawi hubungi kantor ing { $phone }.
moved-joined = Kabar kangge <code>{ $number }</code>, ingkang kagabung kaliyan pengaduan sanes: <b>{ $state }</b>.

### Janji tanggapan ing kabar: ingkang taksih lumampah, lan ingkang sampun kepengker.

promise-answer = Dipuntanggapi paling lambat <b>{ $due }</b>.
promise-kept = Janji tanggapan tetep: paling lambat <b>{ $due }</b>.
promise-new = Janji ingkang enggal: paling lambat <b>{ $due }</b>.
promise-late = Kantor telat. Wiwitanipun kantor janji nanggapi paling lambat { $due }. Kantor tetep ngrampungaken. Kangge nagih, pencet <b>Tagih</b>.

### Salajengipun, ing status.

todo-answer = Kantor ngentosi wangsulan Bapak/Ibu dhateng pitakenanipun. Kangge mangsuli, pencet <b>Tambah bukti</b>.
todo-nothing = Bapak/Ibu boten perlu nindakaken menapa-menapa.
todo-nudge = Kantor telat. Kangge nagih, pencet <b>Tagih</b>.

next-submitted = Salajengipun { $desk ->
        [head] pimpinan
       *[desk] petugas pengaduan
    } nyathet lan mriksa. { $todo }
next-recorded = Salajengipun { $desk ->
        [head] pimpinan
       *[desk] petugas
    } mriksa kajangkepanipun. { $todo }
next-awaiting-completion = Mangga pencet <b>Jangkepi</b> paling lambat { $undo }. Salebeting ngentosi, wekdal kantor kendel.
next-under-review = Salajengipun { $desk ->
        [head] pimpinan
       *[desk] petugas
    } nanggapi, utawi nglajengaken dhateng bidang. { $todo }
next-distributed = Salajengipun { $lead } nanggapi. { $todo }
next-responded = Mangga paring wangsulan paling lambat { $undo }: sampun rampung, utawi taksih keberatan.
next-objected = Salajengipun atasan mriksa keberatan Bapak/Ibu. { $todo }
next-resolved = Bapak/Ibu sampun mratelakaken { $kind } menika rampung. Matur nuwun.
next-archived = Pengaduan menika sampun katutup. Kangge ngintun pengaduan malih, ketik /lapor.
next-withdrawn = Pencabutan saged dipunbatalaken ngantos { $undo }.
next-withdrawn-closed = Pengaduan menika sampun katutup. Kangge ngintun pengaduan malih, ketik /lapor.
next-lapsed = Pengaduan menika sampun katutup. Kangge ngintun pengaduan malih, ketik /lapor.
next-referred = Pengaduan menika sampun katutup ing kantor menika. Kangge pitulungan, hubungi { $phone }.
next-merged = Kabar bab <code>{ $target }</code> ugi dipunkintun mriki.
next-merged-other = Kabar salajengipun dipunaturaken ing ngriki. Bapak/Ibu boten perlu nindakaken menapa-menapa.
