// The files of one window follow one another in it: none finds what another has kept there.
localStorage.clear()
