### Basa Jawa, krama madya. Teks ini menunggu pembacaan penutur asli. Ejaan: lihat common.ftl.
###
### Pertanyaan formulir. `form-<kunci>-ask` pertanyaan dengan contoh, `-name` nama pendek, `-option-<pilihan>` tombol.

form-step = Langkah { $step } saking { $of }
form-current = Wangsulan samenika: { $answer }
form-phone-done = Inggih.

form-button-back = Wangsul
form-button-next = Lajeng
form-button-skip = Langkungi
form-button-rewrite = Serat malih
form-button-read-notice = Waos jangkep
form-button-decline = Boten, batalaken
form-button-send-contact = Kintun nomor kula
form-button-use-name = Angge: { $name }
form-button-use-earlier = Angge data pungkasan
form-button-edit = Ewahi: { $name }
form-button-remove = Busak { $number }
form-button-sign = Tapak asma lan kintun
form-button-send = Kintun
form-button-save = Simpen rumiyin
form-button-delete = Busak draf

form-consent-ask =
    <b>Saderengipun miwiti: data Bapak/Ibu</b>

    { $office } ngginakaken asma, alamat, nomor telepon, lan isi formulir namung kangge nangani perkawis menika. Dasaripun kuwajiban kantor miturut undang-undang.

    Data kasimpen { $years } taun sasampunipun dipunarsipaken. Bapak/Ibu kagungan hak mundhut salinan, ndandosi, lan mbusak data lumantar /data_saya.

    Telegram nyimpen obrolan menika ing manca nagari. Nyuwun sampun ngantos ngintun NIK utawi foto KTP; kantor boten mbetahaken.

    Menapa Bapak/Ibu sarujuk?
form-consent-name = Pasarujukan
form-consent-option-agree = Sarujuk lan lajeng

form-capacity-ask = Pengaduan menika kangge sinten?
form-capacity-name = Kangge sinten
form-capacity-option-self = Kula piyambak
form-capacity-option-proxy = Makili tiyang sanes

form-represented-ask =
    Sinten asma jangkepipun tiyang ingkang Bapak/Ibu wakili?

    Tuladha: <i>Sumarni binti Karto</i>
form-represented-name = Ingkang dipunwakili

form-mandate-ask =
    Mangga kintun foto utawi dokumen surat kuasanipun.

    Tuladha: foto surat kuasa ingkang sampun dipuntapakasmani. Menawi sampun kakintun, pencet <b>Lajeng</b>.
form-mandate-name = Surat kuasa

form-full-name-ask =
    Sinten asma jangkep Bapak/Ibu?

    Tuladha: <i>Siti Aminah</i>
form-full-name-name = Asma jangkep

form-address-ask =
    Wonten pundi alamat jangkep Bapak/Ibu? Sebataken margi utawi dhusun, RT/RW, desa utawi kelurahan, lan kecamatan.

    Tuladha: <i>Dhusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil</i>
form-address-name = Alamat

form-phone-ask =
    Nomor telepon pundi ingkang saged dipunhubungi menawi Telegram boten kasambet?

    Tuladha: <i>0812 3456 7890</i>. Saged dipunlangkungi.
form-phone-name = Telepon

form-service-ask = Menika bab pelayanan ingkang pundi?
form-service-name = Pelayanan
form-service-option-other = Sanesipun
form-service-option-unknown = Boten ngertos

form-service-date-ask =
    Kala menapa Bapak/Ibu nampi pelayanan menika?

    Tuladha: <i>12/11/2026</i>, <i>12 November</i>, <i>Senen kepengker</i>, utawi <i>3 dinten kepengker</i>
form-service-date-name = Tanggal pelayanan
form-service-date-option-today = Dinten menika
form-service-date-option-yesterday = Kala wingi

form-issue-ask =
    Menapa ingkang boten trep ing pelayanan menika? Mangga cariyosaken menapa ingkang kedadosan, wonten pundi, lan sinten ingkang ngladosi.

    Tuladha: <i>Surat rekomendasi panaliten kula dereng medal sasampunipun sedasa dinten, kamangka berkasipun sampun jangkep.</i>

    Saged kaserat ing sawetawis pesen. Foto lan pesen suwanten ugi kasimpen minangka bukti. Menawi sampun, pencet <b>Lajeng</b>.
form-issue-name = Ingkang boten trep

form-loss-kind-ask = Kapitunan menapa ingkang dipunalami Bapak/Ibu?
form-loss-kind-name = Jinis kapitunan
form-loss-kind-option-material = Arta utawi barang
form-loss-kind-option-immaterial = Wekdal, tenaga, utawi nama sae
form-loss-kind-option-both = Kekalihipun
form-loss-kind-option-none = Boten wonten

form-loss-ask =
    Mangga cariyosaken kapitunan menika.

    Tuladha: <i>Kula sowan kaping tiga saking Tosari: ongkos Rp150.000 lan tigang dinten boten nyambut damel.</i>
form-loss-name = Kapitunan

form-damages-ask =
    Pinten gantos rugi ingkang Bapak/Ibu pundhut?

    Tuladha: <i>1.250.000</i>, <i>Rp1,2 yuta</i>, utawi <i>500rb</i>
form-damages-name = Gantos rugi
form-damages-option-none = Boten nyuwun gantos rugi

form-resolution-ask =
    Pangrampungan menapa ingkang Bapak/Ibu kersakaken?

    Tuladha: <i>Surat rekomendasi kula medal minggu menika.</i>
form-resolution-name = Pangrampungan ingkang dipunkersakaken

form-about-officer-ask = Menapa Bapak/Ibu ngadukaken salah setunggal petugas?
form-about-officer-name = Bab petugas
form-about-officer-option-no = Boten
form-about-officer-option-yes = Inggih

form-officer-ask =
    Sinten namanipun petugas menika, utawi ing loket pundi tugasipun?

    Tuladha: <i>petugas loket 2</i>

    Petugas lan unit kasebat boten badhe nangani pengaduan menika.
form-officer-name = Petugas ingkang dipunadukaken

form-place-ask =
    Saking pundi Bapak/Ibu ngintun pengaduan menika?

    Mangga pencet tombol, ketik nama papan, utawi kintun lokasi. Tuladha: <i>Gempol</i>
form-place-name = Papan pangintunan

form-evidence-ask =
    Menapa wonten bukti? Mangga kintun foto, dokumen, video, utawi pesen suwanten, paling kathah { $most } berkas.

    Tuladha: foto tanda terima berkas. Menawi sampun cekap, pencet <b>Lajeng</b>. Menawi boten wonten, pencet <b>Langkungi</b>.
form-evidence-name = Bukti

form-confidential-ask = Sinten ingkang kepareng mangertosi identitas Bapak/Ibu?
form-confidential-name = Kerahasiaan
form-confidential-option-open = Petugas lan bidang
form-confidential-option-secret = Rahasiakaken identitas kula

form-request-ask =
    Informasi menapa ingkang Bapak/Ibu betahaken?

    Tuladha: <i>Dhaftar organisasi kemasyarakatan ingkang kadhaftar ing taun 2026.</i> Menawi sampun, pencet <b>Lajeng</b>.
form-request-name = Informasi ingkang dipunsuwun

form-purpose-ask =
    Informasi menika badhe dipunginakaken kangge menapa?

    Tuladha: <i>Bahan skripsi bab karukunaning warga.</i>
form-purpose-name = Ginanipun

form-delivery-ask = Kados pundi Bapak/Ibu badhe nampi informasi menika?
form-delivery-name = Caranipun nampi
form-delivery-option-telegram = Lumantar Telegram
form-delivery-option-pickup = Kapendhet ing kantor

form-suggestion-ask =
    Menapa aspirasi utawi saranipun Bapak/Ibu?

    Tuladha: <i>Nyuwun loket ugi dipunbikak nalika wekdal ngaso.</i> Menawi sampun, pencet <b>Lajeng</b>.
form-suggestion-name = Aspirasi utawi saran

form-review-ask = <b>Nyuwun dipunpriksa malih</b>
form-review-name = Papriksan
form-review-sees-open = Ingkang saged maos: petugas pengaduan lan bidang ingkang nangani.
form-review-sees-superior = Ingkang saged maos: pimpinan, sanes petugas utawi unit ingkang dipunadukaken.
form-review-sees-secret-superior = Identitas Bapak/Ibu namung saged kawaos pimpinan. Bidang namung ningali seratan “dirahasiakan”.
form-review-sees-secret = Identitas Bapak/Ibu namung saged kawaos petugas pengaduan lan pimpinan. Bidang namung ningali seratan “dirahasiakan”.
form-review-unit = Katur dhateng: { $unit }
form-review-unit-division = { $division }, lumantar petugas pengaduan
form-review-unit-open = petugas pengaduan { $office }
form-review-unit-superior = pimpinan { $office }, sanes petugas utawi unit ingkang dipunadukaken
form-review-due = Menawi dipunkintun samenika, dipuntanggapi paling lambat { $due }.

form-signature-ask =
    Pratelan: <i>“Kula mratelakaken bilih katrangan menika leres.”</i>

    Kangge tapak asma, ketik asma jangkep Bapak/Ibu: <b>{ $name }</b>. Saged ugi ngintun foto tapak asma.
form-signature-pad =
    Pratelan: <i>“Kula mratelakaken bilih katrangan menika leres.”</i>

    Kangge tapak asma, pencet <b>Tapak asma ing layar</b>. Saged ugi ngetik asma jangkep Bapak/Ibu: <b>{ $name }</b>, utawi ngintun foto tapak asma.
form-signature-name = Tapak asma

form-value-skipped = boten dipunisi
form-value-files = { $count } berkas
form-value-photo = foto tapak asma
form-value-erased = dipunbusak awit panyuwunan
form-value-drawing = tapak asma ing layar
form-value-pin = lokasi ing peta

form-file-too-big = ageng sanget, namung katranganipun ingkang kasimpen
form-file-lost = boten saged kapendhet saking Telegram

form-note-too-short = Wangsulan menika dereng jangkep: nembe { $have } aksara. Mangga serat paling sekedhik { $min } aksara.
form-note-too-long = Seratan menika langkung { $over } aksara, mila dereng saged katampi. Paling kathah { $max } aksara; wangsulan saderengipun tetep kasimpen. Mangga dipunringkes, utawi dipunkintun minangka dokumen.
form-note-no-words = Wangsulan menika dereng wonten tembungipun. Mangga dipunwangsuli mawi tembung.
form-note-not-a-name = Menika dereng saged kawaos minangka asma. Mangga serat asma jangkep mawi aksara, upaminipun <i>Siti Aminah</i>.
form-note-choose-one = Mangga pilih salah setunggal tombol ing ngandhap menika.
form-note-not-a-date = Tanggal menika dereng saged kawaos. Mangga serat upaminipun <i>12/11/2026</i>, <i>kala wingi</i>, utawi <i>3 dinten kepengker</i>.
form-note-in-future = Tanggal menika dereng dumugi. Mangga serat tanggal ingkang sampun kepengker, utawi dinten menika.
form-note-no-such-day = Tanggal menika boten wonten ing kalender. Mangga priksa dinten lan wulanipun, upaminipun <i>30 April</i>.
form-note-too-long-ago = Taun menika sampun lami sanget. Mangga priksa taunipun, upaminipun <i>12/11/2026</i>.
form-note-not-money = Gunggung menika dereng saged kawaos. Mangga serat upaminipun <i>1.250.000</i> utawi <i>Rp1,2 yuta</i>.
form-note-zero-money = Menawi boten mundhut gantos rugi, pencet <b>Boten nyuwun gantos rugi</b>.
form-note-too-much-money = Gunggung menika ageng sanget kangge dipuncathet. Mangga priksa cacahing angka nolipun.
form-note-not-a-phone = Nomor menika dereng saged kawaos. Mangga serat 8 dumugi 15 angka, upaminipun <i>0812 3456 7890</i>.
form-note-late-service = Pelayanan menika sampun langkung saking { $late } dinten kepengker. Pengaduan tetep katampi lan dipunsukani cathetan. Bapak/Ibu ugi saged ngintun pengaduan dhateng Ombudsman, paling lambat 2 taun sasampunipun kedadosan.
form-note-added = Sampun kacathet. Menawi wonten tambahan, mangga serat malih. Menawi sampun cekap, pencet <b>Lajeng</b>.
form-note-rewritten = Seratan wau sampun dipunbusak. Mangga serat malih saking wiwitan.
form-note-files-received = Sampun katampi: { $count } berkas. Mangga kintun malih menawi taksih wonten, utawi pencet <b>Lajeng</b>.
form-note-file-kept-as-evidence = Berkas kasimpen minangka bukti. Pitakenan menika taksih ngentosi wangsulan.
form-note-file-kept-beside-text = Berkas kasimpen minangka bukti, sesarengan kaliyan seratan Bapak/Ibu. Menawi wonten tambahan, mangga serat malih. Menawi sampun cekap, pencet <b>Lajeng</b>.
form-note-file-kept-with-others = Berkas kasimpen sesarengan kaliyan kintunan saderengipun. Pitakenan menika taksih ngentosi wangsulan.
form-note-file-too-big = Berkas menika langkung ageng saking { $limit } MB, mila boten saged kapendhet. Menawi wonten seratan ingkang nyarengi, seratan menika tetep kasimpen. Mangga kintun berkas ingkang langkung alit, utawi sawetawis foto minangka gantosipun.
form-note-too-many-files = Paling kathah { $most } berkas, mila berkas langkunganipun boten kasimpen. Menawi badhe nggantos, busak setunggal berkas rumiyin.
form-note-no-files-here = Formulir menika boten mbetahaken berkas, mila berkas wau boten kasimpen. Mangga paring wangsulan awujud seratan.
form-note-file-needed = Ing ngriki ingkang dipunentosi foto utawi dokumen. Mangga kintun lumantar ikon klip kertas.
form-note-file-removed = Berkas sampun dipunbusak.
form-note-text-needed = Mangga serat wangsulanipun rumiyin, lajeng pencet <b>Lajeng</b>.
form-note-consent-first = Mangga pencet <b>Sarujuk lan lajeng</b> rumiyin. Saderengipun menika, boten wonten wangsulan ingkang kasimpen.
form-note-name-differs = Asma menika dereng sami kaliyan asma ingkang sampun kaserat. Mangga ketik: <b>{ $name }</b>.
form-note-signature-needed = Mangga ketik asma jangkep Bapak/Ibu, utawi kintun foto tapak asma.
form-note-edit-taken = Ewah-ewahan pesen Bapak/Ibu sampun kacathet.
form-note-edit-refused = Ewah-ewahan pesen wau dereng saged dados wangsulan, mila wangsulan saderengipun tetep kangge. Menawi perlu, mangga serat malih ing ngriki.
form-note-old-button = Tombol menika saking layar saderengipun. Pitakenan samenika wonten ing ngandhap menika.
form-note-nothing-earlier = Dereng wonten data pungkasan ingkang saged kaangge. Mangga ketik wangsulanipun.
form-note-contact-not-needed = Kontak boten perlu ing ngriki. Mangga wangsuli pitakenan ing ngandhap menika.
