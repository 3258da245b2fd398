# Hearing what a card says.
voice-group = Listen
voice-play = Play
voice-pause = Pause
voice-repeat = Repeat
voice-slower = Slower
voice-computer = computer voice
voice-tablet = this tablet’s voice
voice-here = Voice: { $n } of { $n-all }
