### Rekap bulanan: gambar, berkas, dan pesannya.

## Pesan.

officer-figures = <b>Rekap { $month }</b>, keadaan { $at }
officer-figures-monthly = <b>Rekap { $month }</b> sudah lengkap. Terima kasih atas kerja Bapak/Ibu bulan itu.
officer-figures-counts = Masuk: <b>{ $received }</b>. Ditanggapi: <b>{ $answered }</b>.
officer-figures-kept = Tepat janji: <b>{ $percent } persen</b> ({ $kept } dari { $count }).
officer-figures-taken = Waktu tanggapan: separuhnya dalam { $median }, sembilan dari sepuluh dalam { $most }.
officer-figures-open = Menunggu tanggapan: <b>{ $total }</b>, terlambat: <b>{ $late }</b>.
officer-figures-rated = Kepuasan: <b>{ $mean }</b> dari 5 ({ $count } penilaian).
officer-figures-none = Belum ada yang masuk, ditanggapi, atau menunggu.
officer-figures-report = <b>Laporan { $month }</b> sebagai PDF, siap dicetak.
officer-figures-workbook = <b>Rekap { $month }</b> sebagai buku kerja Excel: rekap, register, tenggat, jeda, dan data untuk tabel pivot.
officer-figures-table = <b>Register { $month }</b> sebagai CSV. Kolomnya dipisah titik koma, supaya terbuka langsung di Excel berbahasa Indonesia.
officer-figures-register-note = Isinya pengaduan yang dapat Bapak/Ibu baca. Identitas yang dirahasiakan tidak dicantumkan. Mohon jangan disebarkan.
officer-figures-no-such-month = Bulan itu belum terbaca, atau belum tiba. Tulis tahun dan bulannya, misalnya <code>/rekap { $example }</code>. Untuk bulan ini cukup /rekap.
officer-figures-not-yours = Rekap hanya untuk petugas pengaduan dan pimpinan. Ketik /tugas untuk pekerjaan Bapak/Ibu.
officer-figures-button-report = PDF
officer-figures-button-workbook = Excel
officer-figures-button-table = CSV
officer-figures-file = rekap-{ $month }

## Judul pada gambar dan berkas.

officer-figures-title = Rekap pengaduan { $month }
officer-figures-as-of = Keadaan { $at }
officer-figures-received = Masuk
officer-figures-answered = Ditanggapi
officer-figures-in-time = Tepat janji
officer-figures-waiting = Menunggu
officer-figures-of-answered = { $kept } dari { $count }
officer-figures-late-of-waiting = { $late } terlambat
officer-figures-late = Terlambat
officer-figures-trend = Dua belas bulan
officer-figures-times = Waktu penanganan
officer-figures-states = Keadaan yang masuk
officer-figures-services = Pelayanan
officer-figures-channels = Kanal
officer-figures-divisions = Bidang
officer-figures-outcomes = Hasil tanggapan
officer-figures-verdicts = Jawaban pengadu
officer-figures-stars = Kepuasan
officer-figures-ages = Lama menunggu
officer-figures-owed = Menunggu tanggapan
officer-figures-ended = Dicabut atau dialihkan
officer-figures-other = Lainnya
officer-figures-service-unknown = Tidak tahu
officer-figures-desk = Petugas pengaduan
officer-figures-verdict-confirmed = Sudah selesai
officer-figures-verdict-objected = Keberatan
officer-figures-verdict-silent = Tidak menjawab
officer-figures-verdict-waiting = Belum menjawab
officer-figures-star = { $stars } dari 5
officer-figures-mean = rata-rata { $mean }
officer-figures-oldest = tertua { $days } hari
officer-figures-age-first = sampai { $last } hari kerja
officer-figures-age-between = { $first }–{ $last } hari kerja
officer-figures-age-last = lebih dari { $last } hari kerja
officer-figures-recording = Dicatat petugas
officer-figures-answering = Ditanggapi
officer-figures-settling = Selesai
officer-figures-limit-days = batas { $days } hari
officer-figures-limit-working = janji { $days } hari kerja
officer-figures-half = separuhnya dalam { $time }
officer-figures-most = 9 dari 10 dalam { $time }
officer-figures-share = { $percent } persen tepat waktu ({ $kept } dari { $count })
officer-figures-hours = { $hours } jam kerja
officer-figures-days = { $days } hari kerja
officer-figures-stopped = Jeda menunggu pengadu
officer-figures-extended = Janji diperpanjang
officer-figures-empty = Belum ada.
officer-figures-spoken = { $month }: { $received } masuk, { $answered } ditanggapi.
officer-figures-method = Yang masuk dihitung menurut keadaannya sekarang. Yang dicatat, ditanggapi, dan selesai dihitung pada bulan terjadinya. Waktu adalah jam kerja kantor tanpa jeda menunggu pengadu. Tepat waktu diukur dengan janji yang pertama diberikan.
officer-figures-hidden = Tanda – berarti angkanya tidak ditampilkan, supaya tidak ada pengadu yang dikenali.

## Lembar kerja. Kolom dipisah titik koma; banyaknya sama di setiap bahasa.

officer-figures-sheet-figures = Rekap
officer-figures-sheet-register = Register
officer-figures-sheet-deadlines = Tenggat
officer-figures-sheet-pauses = Jeda
officer-figures-sheet-data = Data
officer-figures-heads-figures = Bagian; Butir; Jumlah
officer-figures-heads-counted = Butir; Jumlah; Persen
officer-figures-heads-times = Waktu; Banyaknya; Tepat waktu; Persen; Median (jam kerja); Persentil 90 (jam kerja)
officer-figures-heads-trend = Bulan; Masuk; Ditanggapi
officer-figures-heads-register = No.; Nomor pengaduan; Tanggal terima; Nama pengadu; Kanal; Pelayanan; Ringkasan; Tingkat; Bidang; Jatuh tempo; Dicatat; Ditanggapi; Hasil; Keadaan; Penilaian; Nomor SP4N-LAPOR!
officer-figures-heads-deadlines = Nomor pengaduan; Tanggal terima; Janji pertama; Jatuh tempo sekarang; Ditanggapi; Selesai; Waktu janji (jam kerja); Waktu tanggapan (jam kerja); Tepat janji; Diperpanjang; Keberatan
officer-figures-heads-pauses = Nomor pengaduan; Mulai; Sampai; Sebab; Lama (jam kerja)
officer-figures-heads-data = tahun; bulan; tanggal_terima; nomor; jenis; kanal; pelayanan; tingkat; bidang; keadaan; hasil; jawaban_pengadu; bintang; rahasia; tentang_petugas; tepat_janji; jam_kerja_tanggapan; jam_kerja_selesai; diperpanjang; keberatan; jeda
officer-figures-secret = dirahasiakan
officer-figures-yes = ya
officer-figures-no = tidak
officer-figures-stop-now = masih berhenti
