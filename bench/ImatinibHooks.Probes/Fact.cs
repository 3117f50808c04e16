namespace ImatinibHooks.Probes;

/// <summary>What the extraction probe keeps of one resource: places in the body, and the value.</summary>
internal struct Fact
{
    internal Place Kind;
    internal Place System;
    internal Place Code;
    internal Place Status;
    internal Place Date;
    internal Place Unit;
    internal decimal Value;
}

/// <summary>The bytes of one string in the body.</summary>
internal readonly record struct Place(int Offset, int Length);
