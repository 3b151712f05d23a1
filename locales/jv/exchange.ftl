### Pertukaran dengan sistem lain (Open311).

form-email-name = Surel
form-link-name = Pranala lampiran
form-reference-name = Nomor wonten portal
