namespace IopPortal.Data.Seeding;

/// <summary>Invented people. Any likeness is chance.</summary>
internal static class DemoNames
{
    public static readonly string[] Morning =
    [
        "Ana Beltrán", "Theo Lindgren", "Noor Rahimi", "Jonah Reyes", "Sofia Marchetti", "Imani Brooks", "Mateo Silva", "Grace Liu", "Owen Fairley", "Priscilla Nwosu", "Henrik Dahl", "Lena Kowalski",
    ];

    public static readonly string[] Trauma =
    [
        "Amara Diallo", "Peter Vance", "Yuki Mori", "Delia Santos",
    ];

    public static readonly string[] Evening =
    [
        "Marcus Bell", "Tessa Quinn", "Ravi Menon", "Joyce Abara", "Felix Otero", "Nadia Haddad", "Colm Brennan",
    ];

    public static readonly string[] Continuing =
    [
        "Walter Stein", "Bianca Rossi",
    ];

    public static readonly string[] Dbt =
    [
        "Zoe Marlowe", "Idris Khan", "Paula Jimenez", "Kofi Asante", "Ingrid Solberg",
    ];

    public static readonly string[] Teens =
    [
        "Maya Fontaine", "Eli Navarro", "Ruby Castellan",
    ];

    public static readonly string[] Eating =
    [
        "Clara Whitmore", "Esme Duarte", "Vera Novak",
    ];

    public static readonly string[] Waitlisted =
    [
        "Hugo Albrecht", "Salma Idrissi",
    ];

    public static readonly string[] Discharged =
    [
        "Bruno Keller", "Fatima Zahrani", "Liam Gallow", "Odette Perrin", "Samir Joshi", "Tara Flynn", "Victor Amsel", "Wren Adeyemi",
    ];

    public static readonly string[] Referred =
    [
        "Dorian Pike", "Nell Vasquez",
    ];
}
