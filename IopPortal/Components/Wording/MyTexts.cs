namespace IopPortal.Components.Wording;

/// <summary>Names the resource files with the words of the pages a client reads, in English and Spanish.</summary>
public sealed class MyTexts;
