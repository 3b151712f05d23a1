### Searching, for officers.

officer-search-ask =
    What are you looking for? Write words, a number, a service, a state, or a division.

    Example: <i>penelitian</i>, <i>00042</i>, or <i>keberatan</i>
officer-search-again = There was no word in that to look for.
officer-found = <b>Found</b>: { $total } complaints, the newest on top.
officer-found-none = Nothing fits among the complaints you may read. Try other words or fewer, for example <code>/cari penelitian</code>.
