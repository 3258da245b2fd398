# Nombres de las personas de los relatos. No deben señalar religión ni pueblo; un país los cambia por los suyos.

-girl6 = Luna
-girl10 = Alba
-girl14 = Violeta
-boy6 = Leo
-boy10 = Darío
-boy14 = Nilo
