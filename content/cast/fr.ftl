# Noms des personnes des récits. Ils ne doivent désigner ni religion ni peuple ; un pays les remplace par les siens.

-girl6 = Lina
-girl10 = Fleur
-girl14 = Nina
-boy6 = Léo
-boy10 = Tino
-boy14 = Milo
