// The service without namespaces, for systems that let no user make any.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is changed in `limber@.service` where a user's services can have no namespaces of their own. There the service
/// would not start; Ubuntu 24.04 is such a system.
public enum PlainService {
  /// The file's place in the folder of units.
  public static let name = "limber@.service.d/no-namespaces.conf"

  /// The file.
  /// - Parameter mark: The beginning of its first line, which says who wrote it.
  public static func text(under mark: String) -> String {
    """
    \(mark) on this system users can make no namespaces, which these settings need.

    [Service]
    PrivateUsers=no
    PrivateTmp=no
    ProtectSystem=no
    ProtectHome=no
    ReadWritePaths=
    ProtectKernelTunables=no
    ProtectKernelModules=no
    ProtectKernelLogs=no
    ProtectControlGroups=no
    ProtectClock=no
    ProtectHostname=no
    CapabilityBoundingSet=~

    """
  }

  /// The kernel's settings that decide it, and the value of each that means no.
  private static let refusals = [
    ("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1"),
    ("/proc/sys/kernel/unprivileged_userns_clone", "0"), ("/proc/sys/user/max_user_namespaces", "0"),
  ]

  /// Whether this system needs the change.
  /// - Parameter text: The text of a file; nil where there is none.
  public static func isNeeded(_ text: (String) -> String?) -> Bool {
    refusals.contains { path, refusal in text(path)?.prefix { $0 != "\n" } == refusal[...] }
  }
}
