### Exchange with other systems (Open311). `open311-ask-<key>` explains a field to the people who use that portal.

form-email-name = E-mail
form-link-name = Link to an attachment
form-reference-name = Number in the portal

officer-event-read-by-partner = The complaint was read by another system (Open311)

open311-contact = { $office }, { $address }. Telephone { $phone }, e-mail { $email }.
open311-key-service = API keys are given by the office. Ask at { $email }.
open311-service-about = Complaints about the service: { $name }
open311-service-other = Complaints about a service that is not in the list, or not known
open311-notice = Complaint number { $number }, access code { $code }. We answer by { $due } at the latest. To follow it on Telegram, open { $link }, press Start, and type the access code.

open311-hint-text = { $min } to { $max } letters
open311-hint-date = ISO 8601 time, for example 2026-11-12T10:00:00+07:00; the date is kept
open311-hint-amount = An amount in rupiah, for example 1250000

open311-ask-full-name = Full name of the citizen
open311-ask-address = Full address of the citizen: street or hamlet, RT/RW, village and district
open311-ask-phone = Telephone number of the citizen
open311-ask-email = E-mail address of the citizen
open311-ask-service = The service complained about
open311-ask-service-date = When was the service received?
open311-ask-issue = What was not right about the service?
open311-ask-loss-kind = What loss was suffered?
open311-ask-loss = What was the loss? Needed where there was one.
open311-ask-damages = How much is claimed? Leave it empty if nothing is claimed.
open311-ask-resolution = What resolution is hoped for?
open311-ask-about-officer = Is the complaint about a particular officer?
open311-ask-officer = What is the name of the officer, or at which counter do they work? Needed for a complaint about an officer.
open311-ask-place = Where the complaint is submitted: an address, or a point on the map
open311-ask-confidential = Is the identity of the citizen to be kept secret? Then only complaints officers and the head know it.
open311-ask-link = Link to a photo or a file
open311-ask-reference = Number of this complaint in the portal. The same number sent again is not recorded twice.

open311-fault-missing = is missing. { $ask }
open311-fault-option = choose one of: { $options }
open311-fault-too-short = only { $have } letters; at least { $min } are needed
open311-fault-too-long = { $over } letters too many; at most { $max }
open311-fault-not-a-date = not a date. For example: 2026-11-12
open311-fault-in-future = that day has not come
open311-fault-no-such-day = the calendar has no such day
open311-fault-too-long-ago = that year is too long ago
open311-fault-not-money = not an amount of money. For example: 1250000
open311-fault-zero-money = leave it empty if nothing is claimed
open311-fault-too-much-money = that amount is too large
open311-fault-no-words = no words; write with letters
open311-fault-not-a-name = not a name; it needs more letters than figures
open311-fault-not-a-phone = not a telephone number; write 8 to 15 digits
open311-fault-other = cannot be taken

open311-no-resource = There is nothing here. What there is, is named in { $discovery }.
open311-no-method = { $method } is not possible here. Possible: { $allowed }.
open311-key-missing = The API key is missing. Send it as api_key, or in the header Authorization: Bearer.
open311-key-refused = This API key is not valid.
open311-key-only-reads = This API key may only read.
open311-unknown-jurisdiction = There is no jurisdiction_id { $given }. Here: { $own }.
open311-service-missing = service_code is missing. The list is at services.
open311-unknown-service = There is no service_code { $given }. The list is at services.
open311-unknown-request = There is no service_request_id { $given }.
open311-no-token = Tokens are not used here: the number is given at once.
open311-not-a-form = Send the fields as application/x-www-form-urlencoded.
open311-too-long = That is too long; at most { $most } bytes.
open311-not-whole = That did not arrive as a whole. Please send it again.
open311-not-a-moment = { $field } is no time with a zone. For example: 2026-11-12T00:00:00Z
open311-not-a-point = lat and long are both needed, in degrees of WGS84.
open311-backwards = end_date is before start_date.
open311-too-wide = start_date and end_date may be 90 days apart at most.
open311-not-a-status = status is open or closed.
open311-too-many = At most { $most } service_request_id in one request.
open311-reference-too-long = An Idempotency-Key has at most { $most } letters.
open311-too-fast = Requests with this key come too fast. Please try again in { $seconds } seconds.
open311-away = This service cannot be used now. Please try again in a moment.
open311-broken = That failed because of a fault in our system, and we have noted it.
