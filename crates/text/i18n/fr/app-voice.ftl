# Entendre ce que dit une carte.
voice-group = Écouter
voice-play = Lire
voice-pause = Pause
voice-repeat = Répéter
voice-slower = Moins vite
voice-computer = voix de synthèse
voice-tablet = voix de cette tablette
voice-here = Voix : { $n } sur { $n-all }
