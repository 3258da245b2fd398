# Oír lo que dice una tarjeta.
voice-group = Escuchar
voice-play = Oír
voice-pause = Pausa
voice-repeat = Repetir
voice-slower = Más lento
voice-computer = voz de computadora
voice-tablet = voz de esta tableta
voice-here = Voz: { $n } de { $n-all }
