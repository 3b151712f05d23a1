### Data pribadi: ndandosi lan mbusak.

button-data-correct = Dandosi data
button-data-delete = Busak data
button-data-draft = Draf { $kind }
button-data-draft-sure = Inggih, busak draf
button-data-send = Inggih, suwun
button-data-delete-sure = Inggih, suwun dipunbusak

data-nothing = Dereng wonten pengaduan lan boten wonten draf saking akun menika.
data-dropped = Inggih, boten wonten ingkang ewah.

data-correct-which = Data ing pengaduan pundi ingkang klentu? Pencet nomoripun.
data-correct-draft = Wangsulan ing draf saged Bapak/Ibu ewahi piyambak. Pencet drafipun kangge nglajengaken.
data-correct-datum =
    Data pundi ing <code>{ $number }</code> ingkang klentu?

    Isinipun pengaduan boten dipunewahi saking mriki. Kangge nambah katrangan, bikak statusipun, lajeng pencet <b>Tambah bukti</b>.
data-correct-ask =
    <b>{ $name }</b>
    Samenika kaserat: { $before }

    Ingkang leres kados pundi? Mangga ketik sedaya.
data-correct-preview = <b>Panyuwunan ndandosi data ing { $number }</b>
data-before = Saderengipun
data-wanted = Dados
data-correct-kept = Pratelan ingkang sampun dipuntapak asmani tetep kasimpen kados saderengipun. Dandosanipun kacathet ing sisihipun.

data-delete-which =
    Data pundi ingkang badhe dipunbusak?

    Draf langsung dipunbusak. Kangge pengaduan ingkang sampun kakintun, dipunterangaken rumiyin menapa ingkang saged dipunbusak.
data-delete-draft = Draf { $kind } sarta berkasipun badhe dipunbusak lan boten saged wangsul. Busak samenika?
data-delete-ask =
    <b>Mbusak data ing { $number }</b>

    <b>Saged dipunbusak samenika:</b> { $goes }.

    <b>Taksih kasimpen:</b> asma, alamat, isinipun pengaduan, bukti, lan pratelan ingkang dipuntapak asmani.

    <b>Dhasaripun:</b> pengaduan kedah kadokumentasi (UU 25/2009 pasal 37). Data dipunolah awit kuwajiban hukum (UU 27/2022 pasal 20).

    <b>Kasimpen dumugi:</b> { $until }. Sasampunipun, data dipunbusak utawi dipunicali identitasipun.

    Menawi dipunsuwun, petugas mangsuli salebeting 3×24 jam.
data-goes-answers = { $names }, sarta wangsulan lan berkas ingkang dereng kakintun
data-goes-unsent = namung wangsulan lan berkas ingkang dereng kakintun; boten wonten isian sanes ingkang saged dipunbusak
data-until-open = { $years } taun sasampunipun pengaduan menika rampung

data-asked-correction =
    Panyuwunan ndandosi data ing <code>{ $number }</code> sampun katampi.

    Kita priksa rumiyin. Wangsulanipun ing ngriki paling lambat { $due }.
data-asked-deletion =
    Panyuwunan mbusak data ing <code>{ $number }</code> sampun katampi.

    Kita priksa rumiyin. Wangsulanipun ing ngriki paling lambat { $due }.
data-again-correction =
    Panyuwunan ndandosi data ing <code>{ $number }</code> sampun wonten lan saweg dipunpriksa.

    Wangsulanipun paling lambat { $due }. Sasampunipun Bapak/Ibu saged nyuwun malih.
data-again-deletion =
    Panyuwunan mbusak data ing <code>{ $number }</code> sampun wonten lan saweg dipunpriksa.

    Wangsulanipun paling lambat { $due }. Sasampunipun Bapak/Ibu saged nyuwun malih.
data-granted-correction = Data Bapak/Ibu ing <code>{ $number }</code> sampun kadandosan.
data-granted-deletion =
    Panyuwunan mbusak data ing <code>{ $number }</code> dipunsarujuki.

    Sampun dipunbusak: { $gone }.

    Sanesipun taksih kasimpen, awit pengaduan kedah kadokumentasi. Kasimpen dumugi: { $until }.
data-declined-correction = Panyuwunan ndandosi data ing <code>{ $number }</code> dereng saged dipunsarujuki.
data-overtaken = Dandosan data ing <code>{ $number }</code> boten prelu malih: data menika sampun dipunbusak awit panyuwunanipun Bapak/Ibu.
data-declined-deletion = Panyuwunan mbusak data ing <code>{ $number }</code> dereng saged dipunsarujuki.
data-reason = Alesan
data-appeal = Menawi Bapak/Ibu boten sarujuk, hubungi { $office }, telepon { $phone }, utawi { $ombudsman }.

event-correction-asked = Nyuwun ndandosi data
event-correction-granted = Data kadandosan
event-correction-declined = Ndandosi data dereng dipunsarujuki
event-correction-overtaken = Ndandosi data boten prelu malih
event-deletion-asked = Nyuwun mbusak data
event-deletion-granted = Data ingkang pareng dipunbusak sampun dipunbusak
event-deletion-declined = Mbusak data dereng dipunsarujuki

data-erasing =
    Mangsa simpen pengaduan <code>{ $number }</code> badhe telas: { $years } taun sasampunipun rampung.

    Wiwit { $day }, asma, alamat, isi, lan berkasipun dipunbusak. Nomor lan angkanipun tetep wonten kangge laporan.

    Menawi taksih mbetahaken salinan, ketik /data_saya saderengipun tanggal menika.
data-erased =
    Mangsa simpen pengaduan <code>{ $number }</code> sampun telas.

    Asma, alamat, isi, lan berkasipun sampun dipunbusak. Matur nuwun, Bapak/Ibu sampun mbiyantu kantor.
status-erased =
    <b>{ $number }</b>
    { $state }

    Mangsa simpenipun sampun telas. Data pribadi lan isinipun sampun dipunbusak ing { $day }.

    Kangge ngintun pengaduan enggal, ketik /lapor.
