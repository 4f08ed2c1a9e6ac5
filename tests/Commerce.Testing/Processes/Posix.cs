using System.Runtime.InteropServices;

namespace Commerce.Testing;

internal enum PosixSignal { Interrupt = 2, Kill = 9, Terminate = 15, Continue = 18, Stop = 19 }

internal static class Posix
{
    public static bool IsRoot => EffectiveUser() == 0;

    /// <summary>Signals a process; one that is gone already is no error.</summary>
    public static void Signal(int pid, PosixSignal signal) => _ = Kill(pid, (int)signal);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int pid, int signal);

    [DllImport("libc", EntryPoint = "geteuid")]
    private static extern uint EffectiveUser();
}
