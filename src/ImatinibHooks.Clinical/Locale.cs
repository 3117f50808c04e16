namespace ImatinibHooks.Clinical;

/// <summary>Whose sources win where those of the United States and of the European Union differ (the setting Policy:Locale).</summary>
public enum Locale : byte
{
    /// <summary>The US prescribing information; the default.</summary>
    Us,

    /// <summary>The EU summary of product characteristics.</summary>
    Eu,
}
