### Sasampunipun kakintun: kajangkepan, pesen ingkang ngentosi, kabar ingkang kecicir.

form-step-complete = Njangkepi <code>{ $number }</code>: langkah { $step } saking { $of }
form-before = Wangsulan saderengipun: { $answer }
form-review-complete = Sasampunipun kakintun, petugas mriksa, lan wekdal kantor lumampah malih.

completion-kept =
    Inggih, kendel rumiyin ing ngriki. Wangsulan kangge njangkepi <code>{ $number }</code> tetep kasimpen.

    Kangge nglajengaken, pencet <b>Jangkepi</b> paling lambat { $until }.
completion-deleted = Wangsulan ingkang dereng kakintun kangge <code>{ $number }</code> sampun dipunbusak. Kangge miwiti malih, pencet <b>Jangkepi</b>.

waiting-ask-one =
    Menapa pesen menika tambahan kangge <code>{ $number }</code>? Pesen ingkang ngentosi: { $messages }.

    Menawi dereng dipunpilih salebeting sedinten, pesen menika dipunbusak.
waiting-ask-many =
    Pesen menika kangge pengaduan ingkang pundi? Pesen ingkang ngentosi: { $messages }.

    Menawi dereng dipunpilih salebeting sedinten, pesen menika dipunbusak.
waiting-case = { $number } · { $service }
waiting-dropped = Inggih, pesen menika boten kasimpen. Kangge ngintun pengaduan enggal, ketik /lapor.
waiting-expired =
    Pesen Bapak/Ibu sampun ngentosi sedinten, lan pengaduanipun dereng dipunpilih. Pramila pesen menika dipunbusak.

    Menawi taksih perlu, mangga kintun malih.
waiting-full = Sampun wonten { $most } pesen ingkang ngentosi, mila pesen menika boten kasimpen. Mangga pilih rumiyin pengaduanipun.
waiting-gone = Pesen menika sampun boten ngentosi: sampun katambahaken, utawi sampun dipunbusak. Kangge mirsani pengaduan, ketik /pengaduan_saya.
button-waiting-yes = Inggih, tambahaken
button-waiting-no = Sanes, busak kemawon

supplement-answered =
    Matur nuwun, wangsulan kangge <code>{ $number }</code> sampun katampi. Ingkang sampun dipunkabari: { $unit }.

    Menawi taksih wonten foto utawi seratan, mangga kintun ing ngriki. Menawi sampun, pencet <b>Rampung nambah</b>.
supplement-words-full = Sampun wonten { $most } seratan tambahan kangge pengaduan menika, mila seratan menika boten kasimpen. Menawi wigati, telepon { $phone }.

status-card =
    <b>{ $number }</b>
    { $state }

    { $times }

catch-up = Wonten kabar ingkang dereng dumugi dhateng Bapak/Ibu. Mekaten kawontenan samenika:
