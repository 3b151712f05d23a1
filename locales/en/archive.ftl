### The archive: what whoever opens the folder reads, with or without this program.

archive-column-number = Number
archive-column-kind = Kind
archive-column-service = Service
archive-column-channel = Channel
archive-column-filed = Received
archive-column-state = State
archive-column-since = Since
archive-column-level = Level
archive-column-outcome = Outcome

archive-read-me =
    ARCHIVE OF COMPLAINTS, { $year }
    { $office }

    This folder has every complaint of { $year } that is closed. Each is in a folder with its number:

    case.json – everything about it: answers, history, responses, pauses, plans, and the list of files
    dokumen – the complaint as a letter, the receipt, dispositions, responses, and the dossier (PDF/A)
    bukti – photos and documents as they came
    SHA256SUMS – the hash of each file in that folder

    index.csv is a list of all complaints and opens in a spreadsheet. case.schema.json explains the layout of case.json. None of it needs a special program.

    To see that nothing was changed, run in this folder:

    sha256sum -c SHA256SUMS

    This archive holds personal data, identities that are to be kept secret included. Keep it where only officers who may read it can open it. Personal data is kept for at most { $years } years after a complaint is archived.
officer-event-archive-copy = Copied into the archive
