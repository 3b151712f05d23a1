### Surat dan lembar resmi. Selalu dalam bahasa Indonesia (UU 24/2009 Pasal 27), dalam bahasa surat dinas.

letter-government = Pemerintah { $regency }
letter-phones = Telepon { $phones }
letter-contacts = Pos-el { $email } · Laman { $web }
letter-foot = { $title } { $number }
letter-dateline = { $place }, { $day }
letter-hidden = dirahasiakan
letter-none = –
letter-number = Nomor
letter-nature = Sifat
letter-nature-plain = Biasa
letter-nature-secret = Rahasia
letter-enclosures = Lampiran
letter-enclosures-count = { $count } berkas
letter-subject = Hal
letter-to = Yth. { $to }
letter-through = u.p. { $unit }
letter-on-behalf = a.n. { $function }
letter-function-petugas = Petugas Pengaduan
letter-greeting = Dengan hormat,
letter-hash = SHA-256 pernyataan yang ditandatangani: { $hash }
letter-free = Layanan ini tidak dipungut biaya.
letter-service-other = pelayanan lain
letter-box-ticked = ☒ { $what }
letter-box-empty = ☐ { $what }

### Tanda terima.

letter-file-receipt = tanda-terima-{ $number }.pdf
letter-receipt-title = Tanda terima { $kind }
letter-receipt-intro = { $office } menerangkan bahwa { $kind } berikut sudah diterima dan dicatat.
letter-receipt-who = Identitas pengadu
letter-receipt-what = Uraian
letter-receipt-files = Berkas yang disertakan
letter-receipt-where = Tempat dan waktu penerimaan
letter-receipt-sent-from = Disampaikan dari
letter-receipt-sent-at = Disampaikan pada
letter-receipt-channel = Kanal
letter-receipt-received-at = Diterima di
letter-receipt-recorded-at = Dicatat pada
letter-receipt-next = Kelengkapannya diperiksa paling lambat { $complete }. Tanggapan pertama disampaikan paling lambat { $due }.
letter-receipt-signed = Petugas yang menerima,

### Surat pengaduan.

letter-file-complaint = surat-pengaduan-{ $number }.pdf
letter-complaint-title = Surat pengaduan
letter-complaint-subject = Pengaduan tentang { $service }
letter-complaint-intro = Yang bertanda tangan di bawah ini:
letter-complaint-about = dengan ini menyampaikan pengaduan atas pelayanan berikut.
letter-complaint-closing = Demikian surat pengaduan ini saya sampaikan. Saya menyatakan bahwa keterangan ini benar.
letter-complaint-closing-entered = Demikian surat pengaduan ini disampaikan, seperti yang diterima petugas dari pengadu.
letter-complaint-sent = Disampaikan lewat { $channel } pada { $at }.
letter-complaint-photo = Ditandatangani dengan foto tanda tangan.
letter-complaint-paper = Ditandatangani di kertas.
letter-complaint-signed = Pengadu,

### Lembar disposisi.

letter-file-disposition = disposisi-{ $number }-{ $position }.pdf
letter-disposition-title = Lembar disposisi
letter-disposition-case = Pengaduan
letter-disposition-received = Penerimaan
letter-disposition-from = Dari: { $who }
letter-disposition-number = Nomor: { $number }
letter-disposition-date = Tanggal: { $day }
letter-disposition-subject = Hal: { $service }
letter-disposition-recorded = Dicatat: { $day }
letter-disposition-channel = Kanal: { $channel }
letter-disposition-level = Tingkat: { $level }
letter-disposition-nature = Sifat:
letter-disposition-given = Diteruskan kepada
letter-disposition-asked = Dengan hormat harap
letter-disposition-leads = { $division } (penanggung jawab)
letter-disposition-helps = { $division } (membantu)
letter-disposition-trace = ditelusuri dan ditangani
letter-disposition-answer = ditanggapi kepada pengadu
letter-disposition-assist = dibantu oleh bidang lain yang ditandai
letter-disposition-instruction = Instruksi
letter-disposition-instruction-none = Mohon ditelusuri dan ditanggapi sesuai standar pelayanan.
letter-disposition-gist = Isi ringkas
letter-disposition-due = Batas waktu tanggapan
letter-disposition-hidden = Identitas pengadu dirahasiakan (UU 25/2009 Pasal 42 ayat (5)). Mohon tidak mencari tahu siapa pengadunya.

### Surat tanggapan.

letter-file-response = tanggapan-{ $number }-{ $nth }.pdf
letter-response-title = Surat tanggapan
letter-response-number = { $number }/T{ $nth }
letter-response-subject = Tanggapan atas { $kind } nomor { $number }
letter-response-to = Bapak/Ibu { $name }
letter-response-to-hidden = Pengadu (identitas dirahasiakan)
letter-response-intro = Menindaklanjuti { $kind } Bapak/Ibu nomor { $number } yang kami terima pada { $filed }, kami sampaikan tanggapan sebagai berikut.
letter-response-outcome = Hasil
letter-response-about = Tentang
letter-response-objection = Bila tanggapan ini belum sesuai, Bapak/Ibu dapat menyampaikan keberatan paling lambat { $until }. Keberatan diperiksa oleh atasan. Bapak/Ibu juga dapat menghubungi { $ombudsman }.
letter-response-closing = Demikian tanggapan kami. Atas perhatian Bapak/Ibu, kami sampaikan terima kasih.
letter-response-signed = ttd.

### Berkas kasus.

letter-file-dossier = berkas-{ $number }.pdf
letter-dossier-title = Berkas kasus
letter-dossier-as-of = Keadaan sampai { $at }
letter-dossier-desk = Salinan meja pengaduan: memuat identitas yang dirahasiakan.
letter-dossier-summary = Ringkasan
letter-dossier-state = Keadaan
letter-dossier-kind = Jenis
letter-dossier-service = Pelayanan
letter-dossier-received = Diterima
letter-dossier-recorded = Dicatat
letter-dossier-recorded-by = { $at }, oleh { $name }
letter-dossier-due = Janji tanggapan
letter-dossier-level = Tingkat
letter-dossier-lead = Bidang
letter-dossier-beside = Bidang lain
letter-dossier-handler = Ditangani oleh
letter-dossier-respondents = Teradu
letter-dossier-outcome = Hasil
letter-dossier-stars = Penilaian
letter-dossier-external = Nomor SP4N-LAPOR!
letter-dossier-merged = Digabung dengan
letter-dossier-who = Pengadu
letter-dossier-content = Isi saat disampaikan
letter-dossier-completed = Kelengkapan { $at }
letter-dossier-additions = Tambahan dari pengadu
letter-dossier-changed = { $at } (kemudian diubah)
letter-dossier-timeline = Riwayat
letter-dossier-when = Waktu
letter-dossier-event = Peristiwa
letter-dossier-by = Oleh
letter-dossier-by-citizen = pengadu
letter-dossier-by-office = kantor
letter-dossier-by-clock = sistem
letter-dossier-words = { $name }: { $words }
letter-dossier-files = Berkas
letter-dossier-file = Berkas
letter-dossier-nth = No.
letter-dossier-hash = SHA-256
letter-dossier-hash-none = belum ada
letter-dossier-deadlines = Tenggat
letter-dossier-deadline = Tenggat
letter-dossier-until = Paling lambat
letter-dossier-done = Terlaksana
letter-dossier-result = Keterangan
letter-dossier-deadline-response = Tanggapan pertama
letter-dossier-deadline-completeness = Pemeriksaan kelengkapan
letter-dossier-deadline-completion = Kelengkapan dari pengadu
letter-dossier-deadline-decision = Keputusan
letter-dossier-kept = tepat waktu
letter-dossier-missed = terlambat
letter-dossier-running = masih berjalan
letter-dossier-ended = tidak diperlukan lagi
letter-dossier-pauses = Waktu berhenti
letter-dossier-from = Sejak
letter-dossier-to = Sampai
letter-dossier-reason = Sebab
letter-dossier-plans = Rencana tindak lanjut
letter-dossier-plan = Rencana
letter-dossier-owner = Penanggung jawab
letter-dossier-hidden = Nama petugas yang tidak diberitahukan kepada pengadu dan catatan internal tidak dimuat dalam salinan ini.
